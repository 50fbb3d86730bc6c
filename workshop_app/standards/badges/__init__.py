"""Open Badges 3.0: definitions of achievements, never awarded here, and our own rules for them."""
