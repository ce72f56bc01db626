"""Analyses that combine a model, a corpus and its latents: diagnosis, sentence reports, the collapse lesson."""
