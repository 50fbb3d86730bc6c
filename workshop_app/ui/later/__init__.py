"""Later: making it real: ideas that say how, kept apart while the room still says what."""
