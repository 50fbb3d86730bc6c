"""Start the program from the command line."""
