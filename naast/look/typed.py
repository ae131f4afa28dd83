"""What somebody typed and we could not take in: kept on the page, never in the session or in a URL."""

import re
from dataclasses import dataclass

from django.http import HttpRequest

SECRET = re.compile(r"passw|wachtwoord|secret|token|(^|[_-])(code|otp|pin)$", re.IGNORECASE)
OF_OURS = {"next", "draft"}  # hidden fields that hold words of the program
NOT_TYPED = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|on|off|true|false|.", re.IGNORECASE)


@dataclass(frozen=True)
class Typed:
    """All fields to send again, the texts to show, and whether something had to be left out."""

    fields: tuple[tuple[str, str], ...]
    texts: tuple[str, ...]
    secrets: bool
    files: bool


def typed(request: HttpRequest) -> Typed:
    """Read it from a POST. Passwords and codes are never written into a page."""
    if request.method != "POST":
        return Typed((), (), secrets=False, files=False)
    pairs = [(name, value) for name, values in request.POST.lists() for value in values]
    fields = tuple((name, value) for name, value in pairs if not SECRET.search(name))
    return Typed(
        fields=fields,
        texts=tuple(value for name, value in fields if name not in OF_OURS and is_text(value)),
        secrets=any(SECRET.search(name) and name != "csrfmiddlewaretoken" for name, _ in pairs),
        files=bool(request.FILES),
    )


def is_text(value: str) -> bool:
    """Something that fingers wrote, not an identifier or a tick."""
    return bool(value.strip()) and not NOT_TYPED.fullmatch(value)


def from_our_own_page(request: HttpRequest) -> bool:
    """Whether the browser says that one of our pages sent this. Only then may it be offered to be sent again:
    a form that another site filled in must not become ours by one tap."""
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site == "same-origin"
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
