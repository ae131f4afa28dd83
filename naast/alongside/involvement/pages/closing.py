"""Closing together: first what it means, in plain words; then what was learnt, and how to come back (I5.3)."""

import uuid

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from naast.alongside.involvement.forms import ClosingForm
from naast.alongside.involvement.last_look import last_look
from naast.alongside.involvement.models import Closing
from naast.look.landing import lands_once
from naast.rights.access.models import Circle
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, circle_url
from naast.rights.access.words import names_of


@lands_once
def closing(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """Who helps writes it down, with people at the table. At home one reads what it means, and how to ask for it."""
    circle = open_circle(circle_id, purpose="together")
    standing = Standing(circle, actor=request.person)
    form = _form(request, circle, standing) if standing.helps else None
    if form and form.is_valid():
        names = names_of([circle])[circle.pk]
        _close(form, circle, by=request.person)
        messages.success(request, _("Closed together with %(names)s.") % {"names": names})
        return HttpResponseRedirect(request.door.home)
    now = timezone.now()
    closes = [
        one for one in standing.grounds if one.ground in ("help", "sharing", "desk") and one.since <= now
    ]
    page = {
        "form": form,
        "closes_for": list(dict.fromkeys(one.holder_name for one in closes)),
        "themselves": list(dict.fromkeys(one.holder_name for one in standing.grounds if one.ground == "own")),
        "back": circle_url(circle, door=request.door),
    }
    return render(request, "involvement/closing.html", page)


def _form(request: Acted, circle: Circle, standing: Standing) -> ClosingForm:
    return ClosingForm(
        request.POST or None,
        circle=circle,
        standing=standing,
        people=list(circle.participants.all()),
        last=last_look(circle),
    )


@transaction.atomic
def _close(form: ClosingForm, circle: Circle, *, by: uuid.UUID) -> None:
    """The last words on promises, then what was learnt, and last the ending: after it nothing can be written."""
    for one, word in form.last_words():
        one.say(word, by=by, key=form.key)
    words = {name: form.cleaned_data[name] for name in ("ours", "team", "way_back")}
    Closing.together(key=form.key, circle=circle, sheet=form.own_sheet(), by=by, **words)
