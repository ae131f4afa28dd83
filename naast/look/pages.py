"""Pages for when something does not go: each says what to do now and keeps everything typed."""

from urllib.parse import urlsplit

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import requires_csrf_token

from naast.look.refusal import Refusal
from naast.look.typed import from_our_own_page, typed


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """A Refusal as a page, or as a part for htmx (the form stays on the screen as it was)."""
    context = {"refusal": refusal, "back": refusal.href or way_back(request), "typed": typed(request)}
    if request.headers.get("HX-Request"):
        return aside(render(request, "look/refused_part.html", context, status=refusal.status))
    return render(request, "look/refused.html", context, status=refusal.status)


@requires_csrf_token
def lost_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """CSRF_FAILURE_VIEW: the form was open too long. All is still here, to be sent with a fresh token."""
    return again(request, "look/lost_form.html")


@requires_csrf_token
def signed_out_while_writing(request: HttpRequest) -> HttpResponse:
    """A POST that needs an account and has none: sign in beside this page, then send what is still here."""
    return again(request, "look/signed_out.html")


def again(request: HttpRequest, template: str) -> HttpResponse:
    """A page that holds what was typed, and a form to send it again when it came from a page of ours."""
    kept = typed(request)
    context = {
        "typed": kept,
        "can_send": from_our_own_page(request) and bool(kept.fields) and not kept.secrets,
        "back": way_back(request),
    }
    response = render(request, template, context, status=403)
    return response if not request.headers.get("HX-Request") else whole(response)


@requires_csrf_token
def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """handler400. Too long and too many have a page of their own; the body is not read again."""
    if isinstance(exception, RequestDataTooBig):
        return render(request, "look/too_long.html", status=413)
    return render(request, "400.html", {"too_many": isinstance(exception, TooManyFieldsSent)}, status=400)


@requires_csrf_token
def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """handler403."""
    return render(outside(request), "403.html", status=403)


@requires_csrf_token
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """handler404: what does not exist and what is not yours to see cannot be told apart. Words sent to what has closed stay."""
    kept = (
        typed(request) if request.resolver_match else None
    )  # an address that is nowhere: the body was never read
    return render(outside(request), "404.html", {"typed": kept}, status=404)


@requires_csrf_token
def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """429: wait a little."""
    return render(request, "429.html", status=429)


def broken(request: HttpRequest) -> HttpResponse:
    """handler500: plain words, no database, no context; what was typed is still shown."""
    return HttpResponse(get_template("500.html").render({"typed": typed(request)}), status=500)


def way_back(request: HttpRequest) -> str:
    """The page of ours this came from, or the door's home."""
    came = urlsplit(request.headers.get("Referer", ""))
    path = came._replace(scheme="", netloc="", fragment="").geturl()
    ours = came.netloc == request.get_host() and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    return path if ours else home(request)


def home(request: HttpRequest) -> str:
    """Where this person's door begins."""
    door = getattr(request, "door", None)
    return door.home if door else "/"


def outside(request: HttpRequest) -> HttpRequest:
    """Behind no door: a closed door must not show its menu, nor look unlike a page that is not there."""
    request.door = None  # type: ignore[attr-defined]
    return request


def aside(response: HttpResponse) -> HttpResponse:
    """Tell htmx to show this in the page's own place for refusals and leave the form alone."""
    response.headers["HX-Retarget"] = "#refusal"
    response.headers["HX-Reswap"] = "innerHTML show:#refusal:top"
    return response


def whole(response: HttpResponse) -> HttpResponse:
    """Tell htmx to show this page in place of the whole body."""
    response.headers["HX-Retarget"] = "body"
    response.headers["HX-Reswap"] = "innerHTML show:window:top"
    return response
