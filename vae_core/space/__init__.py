"""Geometry of the latent space: paths, neighbours, mixtures, clusters, projections to a map."""
