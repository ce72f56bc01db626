"""What every page shows alike: the picked sentence, a path, downloads, and the empty, waiting and error states."""
