"""Keeping a draft while somebody types, and throwing one away."""

import uuid

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from naast.look.refusal import Refusal
from naast.rights.access.ways import Acted, circle_url

from .models import Draft
from .token import Token


class NotOurForm(Refusal):
    """What came back was not drawn by us for this person: there is no place to keep it at."""

    sentence = gettext_lazy("We cannot see to which page this belongs, so it was not kept.")
    instead = gettext_lazy("Copy your text, open the page again and put it there. Your text is below.")


@require_POST
def keep(request: Acted) -> HttpResponse:
    """What is typed so far. For the script a few words back; without it, to where the form was opened from."""
    token = _token(request)
    draft, after = token.keep(dict(request.POST.lists()))
    if request.headers.get("X-Requested-With") != "draft":
        messages.success(request, _("Kept as a draft, for you alone. Open the same page to go on."))
        return _onwards(request, token)
    two = Draft.of(request.person, draft.place).exclude(pk=draft.pk).exists()
    at = date_format(timezone.localtime(draft.saved_at), "H:i")
    return JsonResponse({"draft": after.signed, "at": at, "two": two})


@require_POST
def throw_away(request: Acted) -> HttpResponse:
    """Its writer does not want it; back to the empty form."""
    token = _token(request)
    Draft.throw_away(uuid.UUID(token.key))
    messages.success(request, _("Your draft is gone."))
    return HttpResponseRedirect(token.place.path(request.door))


def _token(request: Acted) -> Token:
    token = Token.read(request.POST.get("draft", ""), writer=request.person)
    if token is None:
        raise NotOurForm
    return token


def _onwards(request: Acted, token: Token) -> HttpResponseRedirect:
    place, door = token.place, request.door
    home = circle_url(place.circle, door=door) if place.circle and place.is_in_circle else door.home
    return HttpResponseRedirect(home)
