"""Telephone numbers as the figures they are found by."""

import unicodedata


def digits(number: str) -> str:
    """Country code and number without signs: 06-12 34 56 78 and +31 (0)6 12345678 are both 31612345678.

    Without a country code it is a Dutch number. Figures of other scripts count; short numbers stay.
    """
    text = number.replace("(0)", "")
    plain = "".join(str(unicodedata.digit(c)) for c in text if unicodedata.digit(c, None) is not None)
    if text.strip().startswith("+"):
        return _without_trunk(plain)[:20]
    if plain.startswith("00"):
        return _without_trunk(plain[2:])[:20]
    return (f"31{plain[1:]}" if plain.startswith("0") else plain)[:20]


def _without_trunk(plain: str) -> str:
    """+31 06… is written often and means +31 6…"""
    return f"31{plain[3:]}" if plain.startswith("310") else plain
