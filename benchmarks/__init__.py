"""What the figures in the documents come from; run with `python -m benchmarks.NAME`."""
