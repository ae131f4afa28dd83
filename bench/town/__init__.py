"""An invented town of any size, the same again for the same seed, written straight into the tables by COPY.

`shape.py` says how many of what, `household.py`, `yes.py`, `circle.py` and `traces.py` tell one household's story as rows,
`copying.py` writes them and `building.py` keeps one database per size.
"""
