"""The common language: its terms, where the portrait uses them, and its words in other languages."""
