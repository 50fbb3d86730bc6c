"""The evening's clock in the window: the part that runs, its time, and the block in the top bar."""
