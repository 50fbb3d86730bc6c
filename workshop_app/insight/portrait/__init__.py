"""The checks of the whole portrait: public, memorable, representative, actionable, for every subject."""
