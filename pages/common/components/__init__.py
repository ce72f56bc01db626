"""Components of all pages: the picked sentence, a path, downloads, and the empty, waiting and error states."""
