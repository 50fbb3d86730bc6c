"""Competencies and Academic Standards Exchange (CASE) 1.0 and 1.1: packages, and our own rules for them."""
