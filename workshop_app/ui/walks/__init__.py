"""Learning walks in the window: where one goes, what one counts there, and what that tells over time."""
