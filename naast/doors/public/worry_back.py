"""Coming back to a worry with its code: how it stands, something more, taking it back. Of the person nothing is told."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from naast.alongside.outreach.forms import MoreToldForm
from naast.alongside.outreach.telling import say_more, status, take_back
from naast.alongside.outreach.told import Told

from .with_a_code import opens_nothing
from .with_a_thread import ThreadDoor

BACK = ThreadDoor("zorg-terug", "/vraag/zorg/terug/", "public/worry_back.html")
HOW_IT_STANDS = {
    "waiting": gettext_lazy("It is with the team. Two workers take it up together."),
    "taken_up": gettext_lazy("Two workers have taken it up."),
    "trying": gettext_lazy("Two workers try to come in contact. They take the time for it."),
    "contact": gettext_lazy("There is contact. What is said there belongs to the person."),
    "ended": gettext_lazy("We have done what we could do with it. What was said belongs to the person."),
}


@sensitive_post_parameters("secret")
def come_back(request: HttpRequest) -> HttpResponse:
    """The code, typed on any device."""
    return BACK.ask(request)


def read(request: HttpRequest) -> HttpResponse:
    """My words, how it stands, and something more. No look, no attempt, no name: those are the person's."""
    told = _opened(request)
    if told is None:
        return opens_nothing(request)
    form = MoreToldForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        say_more(form.cleaned_data["words"], key=form.key, worry=told.worry)
        messages.success(request, _("It is with the team."))
        return HttpResponseRedirect(request.path)
    stands = HOW_IT_STANDS.get(status(told.circle.pk), "")
    return render(request, "public/worry_thread.html", {"told": told, "form": form, "stands": stands})


def away(request: HttpRequest) -> HttpResponse:
    """Taking it back: first what it means."""
    told = _opened(request)
    if told is None:
        return opens_nothing(request)
    if request.method != "POST":
        return render(request, "public/worry_away.html", {"told": told})
    if take_back(told.worry, key=told.key_of_taking_back):
        return BACK.forget(render(request, "public/worry_gone.html"))
    messages.success(request, _("The team and the person read that you took it back."))
    return HttpResponseRedirect("../lezen/")


@require_POST
def done(request: HttpRequest) -> HttpResponse:
    """This browser forgets the code."""
    return BACK.forget(HttpResponseRedirect("/"))


def _opened(request: HttpRequest) -> Told | None:
    """The worry of the code that this browser keeps."""
    code = BACK.carried(request)
    return Told.opened(code.circle) if code else None
