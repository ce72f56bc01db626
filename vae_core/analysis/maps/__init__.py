"""What a decoder writes over a map."""
