"""Benchmarks behind the figures in the documents; run with `python -m benchmarks.NAME`."""
