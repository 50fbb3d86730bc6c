"""The sheet of all checks of the portrait."""
