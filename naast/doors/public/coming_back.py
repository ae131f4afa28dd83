"""Coming back to a question with its code: read, say more, see who looked, take it away. The code itself acts."""

from django.conf import settings
from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from naast.alongside.contact.asking import say_more
from naast.alongside.contact.conversation import Conversation, opened, who_read_it
from naast.alongside.contact.forms import MoreForm, OnceMoreForm
from naast.alongside.contact.taking_away import take_away
from naast.alongside.contact.threads import Brought, brought
from naast.look.pages import too_many
from naast.rights.access import codes
from naast.rights.access.bearers import HALF_AN_HOUR

from .knocking import address_of, too_often
from .with_a_code import opens_nothing

DOOR, PATH = "vraag-terug", "/vraag/terug/"


@sensitive_post_parameters("secret")
def come_back(request: HttpRequest) -> HttpResponse:
    """The code, typed on any device. Wrong, expired or taken away: one page; after ten tries 429."""
    form = OnceMoreForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return render(request, "public/come_back.html", {"form": form})
    secret = codes.secret_hash(form.cleaned_data["secret"])
    if too_often(DOOR, f"address {address_of(request)}", f"secret {secret.hex()}"):
        return too_many(request)
    if brought(secret) is None:
        return opens_nothing(request)
    response = HttpResponseRedirect(f"{PATH}lezen/")
    response.set_cookie(
        DOOR, signing.dumps(secret.hex(), salt=DOOR), max_age=HALF_AN_HOUR, path=PATH, httponly=True, samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip
    return response


def read(request: HttpRequest) -> HttpResponse:
    """Everything that was said, by when the team answers, and who looked. Saying more makes it wait for the team again."""
    there = _opened(request)
    if there is None:
        return opens_nothing(request)
    code, conversation = there
    form = MoreForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        words = form.cleaned_data["words"]
        say_more(words, key=form.key, circle=conversation.circle, bearer=code.bearer)
        messages.success(request, _("It is with the team."))
        return HttpResponseRedirect(request.path)
    return render(
        request,
        "public/thread.html",
        {
            "conversation": conversation,
            "form": form,
            "looked": who_read_it(conversation.circle, actor=code.bearer),
        },
    )


def away(request: HttpRequest) -> HttpResponse:
    """First what it means; confirmed, everything is destroyed at once."""
    there = _opened(request)
    if there is None:
        return opens_nothing(request)
    code, _conversation = there
    if request.method != "POST":
        return render(request, "public/thread_away.html")
    take_away(code.circle)
    return _forget(render(request, "public/thread_gone.html"))


@require_POST
def done(request: HttpRequest) -> HttpResponse:
    """This browser forgets the code."""
    return _forget(HttpResponseRedirect("/"))


def _opened(request: HttpRequest) -> tuple[Brought, Conversation] | None:
    """What this browser's code opens, when it was typed within the last half hour. From here on the code acts."""
    try:
        secret = bytes.fromhex(signing.loads(request.COOKIES.get(DOOR, ""), salt=DOOR, max_age=HALF_AN_HOUR))
    except signing.BadSignature:
        return None
    code = brought(secret)
    if code is None:
        return None
    code.acts()
    return code, opened(code.circle)


def _forget(response: HttpResponse) -> HttpResponse:
    response.delete_cookie(DOOR, path=PATH)
    return response
