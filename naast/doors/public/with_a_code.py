"""Coming in with a code: an invitation to an account of one's own, or a link to read along."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from naast.look.pages import too_many
from naast.rights.access import codes
from naast.rights.access.bearers import HALF_AN_HOUR, Held, Opened, try_bearer

from .forms import CodeForm
from .knocking import address_of, browser_of, keep, too_often


def ask_code(request: HttpRequest, *, door: str, purpose: str, page: str, onward: str) -> HttpResponse:
    """Signs and figures; right: onward for half an hour. Wrong, expired, used or another browser: all the same page."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return render(request, page, {"form": form})
    typed, browser = form.cleaned_data, browser_of(request)
    if too_often(
        door, f"address {address_of(request)}", f"secret {codes.secret_hash(typed['secret']).hex()}"
    ):
        return too_many(request)
    held = Held.typed(secret=typed["secret"], code=typed["code"], browser=browser)
    if try_bearer(held, purpose=purpose) is None:
        return keep(opens_nothing(request), browser)
    response = HttpResponseRedirect(onward)
    response.set_cookie(
        door, held.carry(door=door), max_age=HALF_AN_HOUR, path=request.path, httponly=True, samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip
    return keep(response, browser)


def carried(request: HttpRequest, *, door: str, purpose: str) -> tuple[Held, Opened] | None:
    """What this browser showed within the last half hour, when it still opens something."""
    held = Held.carried(request.COOKIES.get(door, ""), browser=browser_of(request), door=door)
    opened = try_bearer(held, purpose=purpose) if held else None
    return (held, opened) if held and opened else None


def opens_nothing(request: HttpRequest) -> HttpResponse:
    """One page for everything that is not right, so that nothing can be learnt from it."""
    return render(request, "public/opens_nothing.html", status=404)
