"""The language coach: advises how a text could be clearer and kinder; it never changes a word."""
