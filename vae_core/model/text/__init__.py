"""Text and token ids: the tokenizer, and the words that a decoder may write."""
