"""What comes in from outside: lists of ideas in text and spreadsheet files."""
