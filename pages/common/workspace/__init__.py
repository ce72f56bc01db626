"""The workspace of a session: the browser's key, the resolver of paths, shared links, notes in the sidebar."""
