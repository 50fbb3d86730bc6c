"""For school systems: the portrait as a framework that leaves, and frameworks of others that come in."""
