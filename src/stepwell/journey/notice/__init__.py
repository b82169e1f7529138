"""Together again: what we learned, before anything else."""
