"""One check a module: what it looks for, where, and what it says when it finds it."""
