"""The recall test: which pillars a room writes down from memory."""
