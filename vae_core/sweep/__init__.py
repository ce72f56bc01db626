"""Grids of training runs: plan, run, report."""
