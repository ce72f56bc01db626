"""Checkpoint folders: find, load, save whole, describe in a model card; a run folder and its log."""
