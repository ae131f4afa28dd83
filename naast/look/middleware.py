"""Two middlewares: strict headers on every answer, and pages for refusals."""

import logging
from collections.abc import Callable

from django.db import DataError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect

from naast.look import pages
from naast.look.refusal import Busy, Elsewhere, Refusal, Unwritable, WrittenAlready

Next = Callable[[HttpRequest], HttpResponseBase]
CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ]
)
ALWAYS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
}
NO_RIGHT = "42501"
THERE_ALREADY = "23505"
NOT_NOW = {"40001", "40P01", "55P03", "57014"}
log = logging.getLogger(__name__)


class Headers:
    """What a browser may do with our pages. No cache keeps them, unless the page says that it is public.

    A page may be stricter about itself (a letter that somebody brought may do nothing at all).
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for name, value in ALWAYS.items():
            response.headers.setdefault(name, value)
        if not may_be_kept(response):
            response.headers["Cache-Control"] = "no-store"
        return response


def may_be_kept(response: HttpResponseBase) -> bool:
    """A page that says so itself: public, or for one telephone that asks again each time (a calendar). Never with a cookie."""
    said = response.headers.get("Cache-Control", "")
    return ("public" in said or said == "private, no-cache") and not response.cookies


class RefusalPages:
    """Turns a Refusal, and what the database refuses, into a page; nothing of what went wrong is kept."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """ATOMIC_REQUESTS has rolled the view's transaction back before this is asked."""
        if isinstance(error, Elsewhere):
            return HttpResponseRedirect(error.href)
        if isinstance(error, Refusal):
            return pages.refused(request, error)
        state = sqlstate(error)
        if state == NO_RIGHT:
            return pages.not_found(request, error)
        if state == THERE_ALREADY:
            return pages.refused(request, WrittenAlready())
        if state in NOT_NOW:
            return pages.refused(request, Busy())
        if unwritable(error, state):
            log.warning("The database could not keep what was sent (%s).", state or "NUL")
            return pages.refused(request, Unwritable())
        return None


def sqlstate(error: Exception) -> str:
    """PostgreSQL's own code for what went wrong, when it was PostgreSQL."""
    return getattr(error.__cause__, "sqlstate", None) or ""


def unwritable(error: Exception, state: str) -> bool:
    """Data that no row can hold: class 22, or a NUL that the driver stops."""
    return isinstance(error, DataError) or (isinstance(error, ValueError) and "NUL" in str(error))
