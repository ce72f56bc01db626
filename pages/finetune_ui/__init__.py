"""Parts of the Finetune page."""
