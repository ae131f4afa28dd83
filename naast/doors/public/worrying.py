"""Telling that one is worried: talk first, read what the other will read, then send; and a code to come back (I1.5)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters

from naast.alongside.contact.threads import Thread, brought
from naast.alongside.outreach.forms import WorryForm
from naast.alongside.outreach.models import Worry
from naast.alongside.outreach.telling import tell
from naast.alongside.outreach.told import Told
from naast.rights.access import codes
from naast.rights.access.opening import act

from .asking import NoTeamYet
from .knocking import address_of, too_often

DOOR = "zorg"


@sensitive_post_parameters()
def worry(request: HttpRequest) -> HttpResponse:
    """The form; then the preview, which is sent once more by hand; then the code. Nothing is kept before that."""
    form = WorryForm(request.POST if request.method == "POST" else None)
    if "change" in request.POST or not form.is_valid():
        return _form(request, form if "change" not in request.POST else WorryForm(initial=_as_typed(form)))
    if "send" not in request.POST:
        return _preview(request, form)
    if too_often(DOOR, f"address {address_of(request)}"):
        return _preview(request, form, held="too often", status=429)
    thread = Thread.of(form.key)
    told = _written(form, thread)
    if told.worry.saw != form.told.saw:
        form.once_more()
        return _preview(request, form, held="sent before", status=409)
    return render(request, "public/worry_told.html", {"thread": thread, "told": told})


def _form(request: HttpRequest, form: WorryForm) -> HttpResponse:
    return render(request, "public/worry.html", {"form": form})


def _preview(request: HttpRequest, form: WorryForm, *, held: str = "", status: int = 200) -> HttpResponse:
    """Exactly what the person reads later, with the name; and everything that was typed, to be sent from here."""
    worry = Worry(**form.told.worry, written_at=timezone.now())
    page = {
        "worry": worry,
        "preview": {"worry": worry},
        "sent": form.as_sent,
        "held": held,
        "withheld": bool(form.told.withheld_because),
    }
    return render(request, "public/worry_preview.html", page, status=status)


def _written(form: WorryForm, thread: Thread) -> Told:
    """Written down now, or by an earlier sending of the same form."""
    team = form.team()
    if team is None:
        raise NoTeamYet
    act(None)  # whoever may be signed in: this is told by nobody we know
    if not tell(form.told, thread=thread, team=team.pk):
        earlier = brought(codes.secret_hash(thread.secret))
        assert earlier
        earlier.acts()
    return Told.opened(thread.circle)


def _as_typed(form: WorryForm) -> dict[str, object]:
    """Back from the preview to change something: as it was, with the moment of drawing anew."""
    return {name: form[name].value() for name in form.fields if name not in ("website", "drawn")}
