"""How a workshop is changed: one desk, one clock, one way."""
