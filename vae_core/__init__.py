"""The text VAE and what walks its latent space. Knows nothing of screens."""
