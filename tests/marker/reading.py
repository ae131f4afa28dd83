"""What an answer says, everywhere in it; and what of that stands in an address, where a server or a browser keeps it."""

import re
from typing import Any

A_LINE_GOES_ON = "\r\n "  # so a calendar folds its lines, also in the middle of a word
NAMES = "href|action|formaction|src|srcset|poster|cite|ping|longdesc|background|manifest"
ON_A_PAGE = re.compile(rf"""\b(?:{NAMES})\s*=\s*(?:"([^"]*)"|'([^']*)')""")
OF_A_SCRIPT = re.compile(r"""\bdata-[\w-]+\s*=\s*"((?:https?:/)?/[^"]*|\?[^"]*)\"""")
IN_HEADERS = ("Location", "Content-Location", "Refresh", "Link")
DIALS = "tel:"  # goes to no server, and stands in no history


def whole(response: Any) -> str:
    """Headers, cookies and body, in small letters."""
    headers = [f"{name}: {value}" for name, value in response.headers.items()]
    cookies = [str(cookie) for cookie in response.cookies.values()]
    return "\n".join([*headers, *cookies, body(response)]).lower()


def body(response: Any) -> str:
    return str(response.content.decode(errors="replace")).replace(A_LINE_GOES_ON, "")


def in_addresses(response: Any) -> str:
    """Every address in it, but those that dial."""
    page = body(response).lower()
    found = [first or other for first, other in ON_A_PAGE.findall(page)] + OF_A_SCRIPT.findall(page)
    found += [response.headers.get(name, "").lower() for name in IN_HEADERS]
    return " ".join(one for one in found if not one.startswith(DIALS))
