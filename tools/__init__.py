"""What this checkout needs besides the program: set-up, checks, locks and the tree."""
