"""Training: configuration, batches, optimizer, the trainer, and its two tasks."""
