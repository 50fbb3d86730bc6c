"""Opens, starts and reads workshops: a file of the store put on a desk."""
