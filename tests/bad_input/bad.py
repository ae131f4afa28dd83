"""What can be wrong with an answer, by kind of field."""

from tests.page import Field

# Not typed by a hand, but sent by a program, a broken browser or an old one.
NUL = "een\x00twee"
LONG = "lang " * 100_000  # half a megabyte
NAMES = {
    "right to left": "\u202eفاطمة\u202c",
    "emoji": "👩‍👩‍👧‍👦 Roos 🌹",
    "zalgo": "Z̸̡̛̰͇̈́á̶̢l̵̮̈́g̷̰͋o̴̤͝",
    "five thousand signs": "Anna" * 1250,
    "one sign": "'",
    "markup": "<script>alert(1)</script>{{ 7|add:7 }}%(name)s",
    "only spaces": " \u200b\u2003 ",
    "separators": "a\u2028b\r\nc\td",
    "beyond the plane": "\U0010ffff\ufffe",
}
DATES = (
    "2026-02-31",
    "0000-00-00",
    "99999-01-01",
    "0001-01-01",
    "9999-12-31",
    "gisteren",
    "31-12-2026",
    "-1",
)
KEYS = ("geen-sleutel", "00000000-0000-4000-8000-000000000000", "", "a" * 5000, "{}:{}", ":")
TIMES = ("25:61", "12", "::", "-1:00", "middag", "24:00", "10:30:99", "٣:٣٣")
NUMBERS = ("-1", "99999999999999999999999", "1e309", "NaN", "٣")
CHOICES = ("onzin", "", "0", "999999999999999999999")
# As bytes, for no text can hold them: half a sign, and what is no UTF-8 at all.
BYTES = {"a lone surrogate": b"\xed\xa0\x80", "no UTF-8": b"\xff\xfe\xfa", "half a sign": b"abc\xe2\x82"}


def bad_answers(one: Field) -> list[str]:
    """What this field should not be given."""
    if one.name == "once":
        return [NUL, "", "geen-sleutel"]  # the key of every form, read in one place (naast/look)
    match one.kind:
        case "date":
            return [NUL, *DATES]
        case "time":
            return [NUL, *TIMES]
        case "number":
            return [NUL, *NUMBERS]
        case "hidden":
            return [NUL, *KEYS, *NUMBERS]
        case "radio" | "select" | "checkbox":
            return [NUL, *CHOICES]
    return [NUL, LONG, *NAMES.values()]
