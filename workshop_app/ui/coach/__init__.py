"""The language coach in the window: lines under words, tags, its card, and what it looks for."""
