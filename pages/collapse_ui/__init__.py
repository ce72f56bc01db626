"""Parts of the Collapse page."""
