"""Latents tables: encode a corpus or a folder of files, and save the result beside the corpus."""
