"""Everything one can do, one module per noun; each command is a pure function to edits."""
