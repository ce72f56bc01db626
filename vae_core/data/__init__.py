"""Corpora: files of many formats in, texts and labels out."""
