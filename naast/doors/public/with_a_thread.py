"""Coming back with the code of a thread (a question, a worry): typed on any device, kept by this browser for half an hour."""

from typing import NamedTuple

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from naast.alongside.contact.forms import OnceMoreForm
from naast.alongside.contact.threads import Brought, brought
from naast.look.pages import too_many
from naast.rights.access import codes
from naast.rights.access.bearers import HALF_AN_HOUR

from .knocking import address_of, too_often
from .with_a_code import opens_nothing


class ThreadDoor(NamedTuple):
    """Where a code is asked: its name, its address, and the page that asks."""

    name: str
    path: str
    page: str

    def ask(self, request: HttpRequest) -> HttpResponse:
        """Wrong, expired or taken away: one page; after ten tries 429."""
        form = OnceMoreForm(request.POST if request.method == "POST" else None)
        if not form.is_valid():
            return render(request, self.page, {"form": form})
        secret = codes.secret_hash(form.cleaned_data["secret"])
        if too_often(self.name, f"address {address_of(request)}", f"secret {secret.hex()}"):
            return too_many(request)
        if brought(secret) is None:
            return opens_nothing(request)
        response = HttpResponseRedirect(f"{self.path}lezen/")
        response.set_cookie(
            self.name, signing.dumps(secret.hex(), salt=self.name), max_age=HALF_AN_HOUR, path=self.path, httponly=True,
            samesite="Lax", secure=settings.SESSION_COOKIE_SECURE,
        )  # fmt: skip
        return response

    def carried(self, request: HttpRequest) -> Brought | None:
        """What this browser's code opens, when it was typed within the last half hour. From here on the code acts."""
        try:
            kept = signing.loads(request.COOKIES.get(self.name, ""), salt=self.name, max_age=HALF_AN_HOUR)
        except signing.BadSignature:
            return None
        if code := brought(bytes.fromhex(kept)):
            code.acts()
        return code

    def forget(self, response: HttpResponse) -> HttpResponse:
        """This browser forgets the code."""
        response.delete_cookie(self.name, path=self.path)
        return response
