"""A deed after which its page may be closed to who did it: sent once more, it ends where the first sending ended.

Told to nobody but the browser that sent it first: a mark of what it sent, and where that led, stand in its own session.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import Any

from django.contrib.sessions.backends.base import UpdateError
from django.db import connection
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils.crypto import salted_hmac

KEPT_AS = "landed"
DRAWING = "csrfmiddlewaretoken"  # another at every drawing: without it nobody can say that this is the very same form
MOST = 5
Page = Callable[..., HttpResponseBase]


def lands_once(page: Page) -> Page:
    """The very same form a second time (a double click, Back and again) writes nothing and leads to the same place."""

    @wraps(page)
    def landing(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method != "POST" or DRAWING not in request.POST:
            return page(request, *args, **kwargs)
        mark = _mark(request)
        _wait_for_the_first(mark)
        if there := _led_to(request, mark):
            return HttpResponseRedirect(there)
        response = page(request, *args, **kwargs)
        if isinstance(response, HttpResponseRedirect):
            _keep(request, mark, response.url)
        return response

    return landing


def _mark(request: HttpRequest) -> str:
    """Of the address and everything that was sent, the token of the drawing included: nothing can be read back from it."""
    sent = repr((request.path, sorted(request.POST.lists())))
    return salted_hmac("sent", sent, algorithm="sha256").hexdigest()


def _wait_for_the_first(mark: str) -> None:
    """Of two at the same moment the second waits until the first has been written, with where it led."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s::bigint)", [int(mark[:15], 16)])


def _led_to(request: HttpRequest, mark: str) -> str | None:
    """As it is kept now: the first may have ended while this one waited."""
    kept = type(request.session)(request.session.session_key).get(KEPT_AS, [])
    return next((href for sent, href in kept if sent == mark), None)


def _keep(request: HttpRequest, mark: str, href: str) -> None:
    """In the transaction of the deed itself. Somebody who signed out meanwhile has no session to keep it in."""
    request.session[KEPT_AS] = [*request.session.get(KEPT_AS, []), (mark, href)][-MOST:]
    with suppress(UpdateError):
        request.session.save()
