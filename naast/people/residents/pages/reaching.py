"""How to reach somebody, and how not."""

import uuid

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from naast.people.acted import Acted, actor, sent
from naast.people.residents.forms import ContactForm
from naast.people.residents.models import ContactWay

from .asking import ask, person_or_404, person_url, to_person


def reach(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID) -> HttpResponse:
    """A way to reach this person, or one that must never be used."""
    person = person_or_404(person_id)
    form = ContactForm(sent(request))
    if form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("kind", "value", "remark", "never")}
        ContactWay.add(by=actor(request), person=person, key=form.key, **given)
        return to_person(request, circle_id, person_id)
    heading = _("How do we reach %(name)s?") % {"name": person.name}
    return ask(request, form, heading=heading, back=person_url(request, circle_id, person_id))


@require_POST
def never(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID, way_id: uuid.UUID) -> HttpResponse:
    """This way is not safe; it stays in sight."""
    _way(person_id, way_id).mark_never(by=actor(request))
    return to_person(request, circle_id, person_id)


@require_POST
def safe(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID, way_id: uuid.UUID) -> HttpResponse:
    """The person says that this way can be used again."""
    _way(person_id, way_id).mark_safe(by=actor(request))
    return to_person(request, circle_id, person_id)


@require_POST
def best(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID, way_id: uuid.UUID) -> HttpResponse:
    """This way first."""
    _way(person_id, way_id).mark_best(by=actor(request))
    return to_person(request, circle_id, person_id)


@require_POST
def gone(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID, way_id: uuid.UUID) -> HttpResponse:
    """This number or address is no longer theirs."""
    _way(person_id, way_id).end(by=actor(request))
    return to_person(request, circle_id, person_id)


def _way(person_id: uuid.UUID, way_id: uuid.UUID) -> ContactWay:
    return get_object_or_404(ContactWay, pk=way_id, person=person_id, until=None)
