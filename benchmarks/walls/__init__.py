"""Photographs of walls of paper notes that nobody ever hung: as they look, and what is true of them."""
