"""Linked views of the Map page: one list of filters, and the views that show and change it."""
