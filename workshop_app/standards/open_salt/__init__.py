"""The spreadsheet in which OpenSALT takes frameworks in and gives them out: CSV, a row for each item."""
