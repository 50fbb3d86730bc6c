"""Photos of walls of notes and of printed cards: looked at in a process of its own, which ends afterwards."""
