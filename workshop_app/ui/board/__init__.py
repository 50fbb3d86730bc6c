"""Group: the affinity board, one widget over a cache of drawn tiles."""
