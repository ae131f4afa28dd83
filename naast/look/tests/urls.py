"""A small house to try the look in: nothing here needs a database."""

from django.db import DataError, ProgrammingError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path
from django.views.decorators.cache import cache_control

from naast.look.pages import signed_out_while_writing
from naast.look.refusal import Refusal

handler400 = "naast.look.pages.bad_request"
handler404 = "naast.look.pages.not_found"
handler500 = "naast.look.pages.broken"


class TooEarly(Refusal):
    sentence = "That is too early."
    instead = "Wait until Friday."


class Postgres(Exception):
    def __init__(self, sqlstate: str) -> None:
        self.sqlstate = sqlstate


def write(request: HttpRequest) -> HttpResponse:
    """Goes wrong as `how` says."""
    match request.POST.get("how"):
        case "refused":
            raise TooEarly
        case "no right":
            raise ProgrammingError from Postgres("42501")
        case "busy":
            raise ProgrammingError from Postgres("40001")
        case "date":
            raise DataError from Postgres("22008")
        case "nul":
            raise ValueError("A string literal cannot contain NUL (0x00) characters.")
        case "broken":
            raise RuntimeError
    return HttpResponse("written")


def write_signed_out(request: HttpRequest) -> HttpResponse:
    return signed_out_while_writing(request)


def form(request: HttpRequest) -> HttpResponse:
    return render(request, "look/refused.html", {"refusal": TooEarly(), "back": "/", "typed": None})


def nothing(request: HttpRequest) -> HttpResponse:
    return HttpResponse("")


urlpatterns = [
    path("", form),
    path("write/", write),
    path("signed-out/", write_signed_out),
    path("public/", cache_control(public=True, max_age=60)(nothing)),
    path("in/", nothing, name="account_login"),
    path("out/", nothing, name="account_logout"),
    path("taal/", include("django.conf.urls.i18n")),
]
