"""In the demo alone: be one of the cast with one tap. It does not exist when DATABASE_URL is set (urls.py)."""

from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from naast.cast.people import CAST, Member
from naast.people.workers.models import Account

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def demo(request: HttpRequest) -> HttpResponse:
    """Choose who you are; who has no account says why."""
    if request.method == "POST":
        sign_in(request, member_with(request.POST.get("who", "")))
        return HttpResponseRedirect("/verder/")
    return render(request, "public/demo.html", {"cast": CAST.values()})


def member_with(key: str) -> Member:
    """One of the cast, by key."""
    for member in CAST.values():
        if str(member.id) == key:
            return member
    raise Http404


def sign_in(request: HttpRequest, member: Member) -> None:
    """As if with password and second factor; the session says that it was a demo's tap."""
    account = Account.objects.filter(person_id=member.id).first()
    if account is None:
        raise Http404
    request.session.flush()
    login(request, account, backend=BACKEND)
    request.session["account_authentication_methods"] = [{"method": "demo"}]
