"""Background jobs: queue, status, worker process."""
