"""Latents tables: encode a corpus or a folder of files, and keep the result beside the corpus."""
