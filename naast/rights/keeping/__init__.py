"""Keeping: what is kept how long stands in each topic's `keeping.py`; here is how it ends, and what is left then (AVG 5, 17).

Not here yet: export, correction, one's own words beside a row; the page on which destroying can be followed.
"""
