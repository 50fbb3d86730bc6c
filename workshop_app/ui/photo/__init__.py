"""Photos of walls of notes: finding the notes, and typing what stands on them."""
