"""Crosswalk: our portrait beside a framework of others, aligned by hand, word by word."""
