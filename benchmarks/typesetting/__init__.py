"""Newspaper pages set in a browser, with their answers: `benchmarks/typeset.py` puts the parts together."""
