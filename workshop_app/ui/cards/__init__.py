"""Idea cards in the window: what is to be printed, how it looks, and printing it."""
