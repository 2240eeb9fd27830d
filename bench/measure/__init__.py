"""Measures the product beside its peers: `python -m measure` from the folder bench (see make bench)."""
