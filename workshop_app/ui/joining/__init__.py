"""Joining: what other copies and other workshops bring, looked over before it is taken in."""
