"""Who knocks with a code: counted by address and by secret, so that nobody can go on guessing; and the browser's own mark."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import salted_hmac

from naast.rights.access import codes
from naast.rights.access.models import Knock

MOST = 10
AN_HOUR = timedelta(hours=1)
BROWSER = "naast-browser"
A_YEAR = 365 * 24 * 3600


def too_often(door: str, *knockers: str) -> bool:
    """Count a try at this door by each of these; True when one of them tried ten times within the hour."""
    now = timezone.now()
    Knock.objects.filter(at__lt=now - AN_HOUR).delete()
    marks = [_mark(door, one) for one in knockers]
    if any(Knock.objects.filter(door=door, address=mark).count() >= MOST for mark in marks):
        return True
    Knock.objects.bulk_create([Knock(door=door, address=mark, at=now) for mark in marks])
    return False


def address_of(request: HttpRequest) -> str:
    """Where the visitor comes from. Behind a proxy: the address that the proxy saw, never what the visitor wrote."""
    said = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    return said.rpartition(",")[2].strip() or str(request.META.get("REMOTE_ADDR", ""))


def browser_of(request: HttpRequest) -> str:
    """The mark this browser keeps; a new one when it has none yet."""
    kept = request.COOKIES.get(BROWSER, "")
    return kept if 20 <= len(kept) <= 100 else codes.new_browser()


def keep(response: HttpResponse, browser: str) -> HttpResponse:
    """Let the browser keep its mark, whether or not the code was right: nothing can be told from it."""
    response.set_cookie(
        BROWSER, browser, max_age=A_YEAR, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
    return response


def _mark(door: str, knocker: str) -> str:
    return salted_hmac(f"knock {door}", knocker, algorithm="sha256").hexdigest()
