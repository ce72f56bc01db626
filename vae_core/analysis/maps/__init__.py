"""Decoded texts of the positions of a map."""
