"""The needs assessment in the window: from a question through evidence to what is recommended, and back."""
