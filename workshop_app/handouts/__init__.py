"""What is printed: one module per handout over one shared page kit."""
