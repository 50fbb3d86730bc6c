"""Gather: no idea lost, at speaking speed."""
