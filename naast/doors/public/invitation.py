"""An account of one's own, by an invitation that somebody of the team handed over."""

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters

from naast.people.workers.models import Account
from naast.rights.access.bearers import use_invitation
from naast.rights.access.models import Bearer
from naast.rights.access.opening import act

from .forms import AccountForm
from .with_a_code import ask_code, carried, opens_nothing

DOOR = "uitnodiging"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@sensitive_post_parameters("secret", "code")
def invitation(request: HttpRequest) -> HttpResponse:
    """The square fills the signs in by itself; without it they are typed. They never stand in an address that is sent."""
    return ask_code(
        request,
        door=DOOR,
        purpose=Bearer.Purpose.INVITATION,
        page="public/invitation.html",
        onward="account/",
    )


@sensitive_post_parameters("password")
def account(request: HttpRequest) -> HttpResponse:
    """Choose an address and a password; the invitation closes, and the first page is one's own."""
    held, opened = carried(request, door=DOOR, purpose=Bearer.Purpose.INVITATION) or (None, None)
    if held is None or opened is None:
        return opens_nothing(request)
    act(None, bearer=opened.bearer)
    name = Bearer.objects.get(pk=opened.bearer).for_name
    form = AccountForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return render(request, "public/account.html", {"form": form, "name": name})
    person = use_invitation(held)
    if person is None:
        return opens_nothing(request)
    given = form.cleaned_data
    made = Account.objects.create_user(email=given["email"], password=given["password"], person=person)
    login(request, made, backend=BACKEND)
    response = HttpResponseRedirect("/mijn/")
    response.delete_cookie(DOOR, path=f"/{DOOR}/")
    return response
