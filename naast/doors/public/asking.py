"""Asking the team something: one field, and a code to come back with (I1.1)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from naast.alongside.contact.asking import Said, ask, is_the_same
from naast.alongside.contact.conversation import Conversation, opened
from naast.alongside.contact.forms import AskForm
from naast.alongside.contact.threads import Thread, brought
from naast.look.refusal import Refusal
from naast.rights.access import codes
from naast.rights.access.opening import act

from .knocking import address_of, too_often

DOOR = "vraag"


class NoTeamYet(Refusal):
    """An installation without a team."""

    sentence = _("There is no team here yet that can answer.")
    instead = _("Call your municipality. Your text is below.")
    status = 503


def question(request: HttpRequest) -> HttpResponse:
    """Ask. No redirect after this: the code is kept nowhere, so it is shown in the answer to this POST alone."""
    form = AskForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return render(request, "public/question.html", {"form": form, "held": ""})
    if too_often(DOOR, f"address {address_of(request)}"):
        return render(request, "public/question.html", {"form": form, "held": "too often"}, status=429)
    thread = Thread.of(form.key)
    conversation = _written(form, thread)
    if not is_the_same(conversation.question, form.cleaned_data["words"]):
        form.once_more()
        return render(request, "public/question.html", {"form": form, "held": "sent before"}, status=409)
    return render(request, "public/asked.html", {"conversation": conversation, "thread": thread})


def _written(form: AskForm, thread: Thread) -> Conversation:
    """Written down now, or by an earlier sending of the same form."""
    team = form.team()
    if team is None:
        raise NoTeamYet
    given = {name: form.cleaned_data[name] for name in ("words", "called", "way", "reach", "for_whom")}
    act(None)  # whoever may be signed in: this is asked by nobody we know
    if not ask(Said(**given), thread=thread, team=team.pk, by=None):
        earlier = brought(codes.secret_hash(thread.secret))
        assert earlier
        earlier.acts()
    return opened(thread.circle)
