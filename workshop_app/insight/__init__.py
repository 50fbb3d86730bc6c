"""What the program notices about a workshop, without changing it."""
