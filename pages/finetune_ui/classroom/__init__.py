"""A class on the Finetune page: joining one, making one, and its view of all runs."""
