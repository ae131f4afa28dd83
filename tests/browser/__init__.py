"""A real browser: journeys on phone and desktop, with and without script, by keyboard, and axe on every page.

A journey is told once, in what hands do (`somebody.py`), and taken in several ways (`ways.py`). The house runs in this
process, as naast_app, on the test database; what a test writes is committed, and taken away again after it.
"""
