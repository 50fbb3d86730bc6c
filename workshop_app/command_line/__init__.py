"""The program without a window: the same work from a terminal."""
