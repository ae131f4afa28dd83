"""Sessions end: after silence, after a day's work, at a new password, with the browser (ASVS 7.3, 7.4)."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase

from naast.look.pages import signed_out_while_writing

A_MINUTE = 60


class SessionEnds:
    """Behind Django's authentication: ends what has lasted too long, and notes life at most once a minute.

    Django itself ends a session after `SESSION_COOKIE_AGE` without a note, with the browser, and in other
    browsers when the password changes.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return self.get_response(request)
        now = time.time()
        if now - request.session.setdefault("signed_in_at", now) > settings.SESSION_LONGEST:
            return self._end(request)
        if now - request.session.get("alive_at", 0) > A_MINUTE:
            request.session["alive_at"] = now
        return self.get_response(request)

    def _end(self, request: HttpRequest) -> HttpResponseBase:
        """Sign in again; what was being written stays."""
        logout(request)
        writing = request.method == "POST"
        return signed_out_while_writing(request) if writing else redirect_to_login(request.get_full_path())
