"""Spelling: which words no dictionary knows, and which they might have been; never a word is changed here."""
