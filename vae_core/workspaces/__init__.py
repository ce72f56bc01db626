"""Workspaces: keys, quotas, shared links, classes, upkeep."""
