"""What is passed on to other programs: spreadsheets and data files."""
