"""Plan: the evening and its parts, who is in the room, and what is ready before people arrive."""
