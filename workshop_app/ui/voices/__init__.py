"""Voices: who was heard, who is missing, and what became of what each seat said."""
