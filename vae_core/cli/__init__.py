"""The command line: arguments in, results on stdout."""
