"""Formats that school systems read: whether a CASE package or Open Badges definitions are as they must be."""
