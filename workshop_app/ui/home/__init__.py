"""Home: the workshops on this laptop and other ways to begin."""
