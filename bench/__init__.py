"""What a page costs, against rungs of our own on the same invented town: `make bench` (docs/benchmarks.md says how to read it).

Never part of the tests and never of the product: the town is invented, its database is thrown away at will.
"""
