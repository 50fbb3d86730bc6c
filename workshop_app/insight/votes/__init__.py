"""What a vote comes to: counting, what is wrong with the paper, and how steady the result stands."""
