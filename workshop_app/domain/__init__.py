"""What a workshop is: records, the changes that make them, and the rules; pure Python."""
