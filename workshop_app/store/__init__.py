"""How a workshop is kept: an SQLite file to which changes are only ever added."""
