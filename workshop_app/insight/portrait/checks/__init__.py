"""The checks of the portrait, one a module, named by their numbers in the list the program works by."""
