"""Hints: what the language coach says of the words of a workshop, at its place, with a tag."""
