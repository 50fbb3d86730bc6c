"""What comes in from photographs: paper notes on a wall, printed cards, and what is written on them."""
