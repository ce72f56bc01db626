"""Every measure of a VAE and its space, as functions of models and arrays."""
