"""The workspace of a session: the browser's key, the resolver of paths, shared links, what the sidebar says of it."""
