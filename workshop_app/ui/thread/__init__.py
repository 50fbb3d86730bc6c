"""The golden thread: from any word of the portrait to the ideas it came from, and back."""
