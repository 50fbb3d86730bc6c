"""What is alike among ideas: who says the same, and what belongs with what."""
