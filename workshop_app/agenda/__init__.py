"""Agendas to begin with: the shipped templates, a person's own, and how one becomes sessions and parts."""
