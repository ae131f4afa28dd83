"""The rungs: the same household and the same list, by ever more ordinary means, each built by us on the same data.

`by_hand.py` bare SQL · `thin.py` the thinnest Django view, raw SQL and JSON · `plain.py` an ORM view, JSON · `ordinary.py`
an ordinary Django page: 7 standard middlewares, session, sign-in, ORM, templates. Row security holds for none of them: they
sign in as a role that passes it, so their filters are their own.
"""
