"""Coming back to a question with its code: read, say more, see who looked, take it away. The code itself acts."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from naast.alongside.contact.asking import say_more
from naast.alongside.contact.conversation import Conversation, opened, who_read_it
from naast.alongside.contact.forms import MoreForm
from naast.alongside.contact.taking_away import take_away
from naast.alongside.contact.threads import Brought

from .with_a_code import opens_nothing
from .with_a_thread import ThreadDoor

BACK = ThreadDoor("vraag-terug", "/vraag/terug/", "public/come_back.html")


@sensitive_post_parameters("secret")
def come_back(request: HttpRequest) -> HttpResponse:
    """The code, typed on any device. Wrong, expired or taken away: one page; after ten tries 429."""
    return BACK.ask(request)


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
    return BACK.forget(render(request, "public/thread_gone.html"))


@require_POST
def done(request: HttpRequest) -> HttpResponse:
    """This browser forgets the code."""
    return BACK.forget(HttpResponseRedirect("/"))


def _opened(request: HttpRequest) -> tuple[Brought, Conversation] | None:
    """The question of the code that this browser keeps."""
    code = BACK.carried(request)
    return (code, opened(code.circle)) if code else None
