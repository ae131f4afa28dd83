"""What every page behind a door has in common: signed in, admitted by the database, acting, and knowing its door."""

import copy
import uuid
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseNotAllowed
from django.urls import URLPattern, URLResolver, reverse

from naast.look.door import Door
from naast.look.landing import lands_once
from naast.look.pages import signed_out_while_writing
from naast.rights.access.opening import act, open_circle

View = Callable[..., HttpResponseBase]
Entry = URLPattern | URLResolver


def through(door: Door, entries: Sequence[Entry], *, second_factor: bool = False) -> list[Entry]:
    """These pages, behind this door. Each gets `request.person` (a key) and `request.door`."""
    return [_behind(door, entry, second_factor) for entry in entries]


def opening(entries: Sequence[Entry], *, purpose: str, parts: int) -> list[Entry]:
    """Pages of an earlier part, which may not know of circles: the circle in their address is opened before they run.

    What is written there may close the person or the circle to who wrote it; then a second tap ends where the first did.
    """
    return [_opened(copy.copy(entry), purpose, parts) for entry in entries]


def _opened(entry: Entry, purpose: str, parts: int) -> Entry:
    assert isinstance(entry, URLPattern)
    view = entry.callback

    @wraps(view)
    def opened(request: HttpRequest, circle_id: uuid.UUID, **kwargs: Any) -> HttpResponseBase:
        open_circle(circle_id, purpose=purpose, parts=parts, worry=True)
        response: HttpResponseBase = view(request, circle_id=circle_id, **kwargs)
        return response

    entry.callback = lands_once(opened)
    return entry


def _behind(door: Door, entry: Entry, second_factor: bool) -> Entry:
    """A copy, because one topic's pages may stand behind several doors."""
    mine = copy.copy(entry)
    if isinstance(mine, URLPattern):
        mine.callback = _guard(door, mine.callback, second_factor)
    elif isinstance(entry, URLResolver):
        mine.__dict__["url_patterns"] = through(door, entry.url_patterns, second_factor=second_factor)
    return mine


def _guard(door: Door, view: View, second_factor: bool) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method not in ("GET", "HEAD", "POST"):
            return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
        request.door = door  # type: ignore[attr-defined]
        if not request.user.is_authenticated:
            return (
                signed_out_while_writing(request)
                if request.method == "POST"
                else redirect_to_login(request.path)
            )
        request.person = request.user.person_id  # type: ignore[attr-defined]
        if not act(request.user.person_id, door=door.key):
            raise Http404
        if second_factor and not has_second_factor(request):
            return redirect_to_login(request.path, login_url=_where_to_show_it(request))
        return view(request, *args, **kwargs)

    return guarded


def has_second_factor(request: HttpRequest) -> bool:
    """Did this very session show a second factor? (In the demo a click is enough, and says so.)"""
    methods = request.session.get("account_authentication_methods", [])
    return any(how.get("method") in ("mfa", "demo") for how in methods)


def _where_to_show_it(request: HttpRequest) -> str:
    """Who has one shows it now, also just after setting it up: another session of the same account may be a thief's."""
    return reverse("mfa_reauthenticate" if is_mfa_enabled(request.user) else "mfa_index")
