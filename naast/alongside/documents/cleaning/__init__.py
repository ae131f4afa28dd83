"""Making something clean of a file from outside: a picture is drawn anew, a PDF is written anew without anything that acts.

It runs as a process of its own (`python -m naast.alongside.documents.cleaning`): bytes in, clean bytes out. That process knows no
database, no key and no setting, may take so much memory and time and no more, and writes no file. So a file that is made to break
a decoder breaks that process alone. `taking_in.py` starts it. Nothing here imports Django.
"""

PICTURE, PAPER = "image", "pdf"
# Why a file could not be taken in; taking_in.py has a sentence for each.
UNKNOWN, BROKEN, LOCKED, TOO_MUCH = "unknown", "broken", "locked", "too much"


class Refused(Exception):
    """This file is not taken in; its one argument says why."""
