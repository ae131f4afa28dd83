"""What the blanks in an address stand for: `<uuid:promise_id>` is a row of the table promise."""

import re

BLANK = re.compile(r"<\w+:(\w+)>")
TABLES = {
    "attempt_id": "attempt",
    "appointment_id": "appointment",
    "circle_id": "circle",
    "consent_id": "consent",
    "document_id": "document",
    "exception_id": "legal_exception",
    "hope_id": "hope",
    "household_id": "household",
    "link_id": "same_person",
    "membership_id": "membership",
    "note_id": "note",
    "person_id": "person",
    "position_id": "position",
    "promise_id": "promise",
    "secret": "feed",
    "way_id": "contact_way",
    "worker": "person",
}


def blanks_of(pattern: str) -> list[str]:
    """The names of the blanks, in order; a fact of authority and one of representation are told apart."""
    fact = "authority_id" if "/gezag/" in pattern else "representation_id"
    return [fact if name == "fact_id" else name for name in BLANK.findall(pattern)]


def table_of(blank: str) -> str:
    """Where the keys for a blank are found."""
    if blank in ("authority_id", "representation_id"):
        return blank.removesuffix("_id")
    if blank not in TABLES:
        raise AssertionError(f"say in tests/doors/blanks.py what stands in <{blank}>")
    return TABLES[blank]


def fill(pattern: str, keys: list[str]) -> str:
    """The address with these keys in its blanks."""
    return "/" + BLANK.sub("{}", pattern).format(*keys)
