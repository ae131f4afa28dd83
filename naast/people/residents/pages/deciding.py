"""Who decides for whom: authority over a child, representation of an adult. What follows from it is said first."""

import uuid

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from naast.people.acted import Acted, actor, sent
from naast.people.residents.forms import AuthorityForm, EndForm, RepresentationForm
from naast.people.residents.models import Authority, DatedFact, Representation

from .asking import ask, people_here, person_or_404, person_url, to_person


def authority(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID) -> HttpResponse:
    """From a day on this is who has authority over a child; what held until then is kept."""
    child = person_or_404(person_id)
    form = AuthorityForm(sent(request), people=[one for one in people_here(request) if one != child])
    if form.is_valid() and form.settled():
        Authority.record(by=actor(request), child=child, holders=form.whom(by=actor(request)), **form.fact)
        return to_person(request, circle_id, person_id)
    heading = _("Who has authority over %(name)s?") % {"name": child.name}
    return ask(
        request, form, heading=heading, back=person_url(request, circle_id, person_id), template="authority"
    )


def end_of_authority(
    request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID, fact_id: uuid.UUID
) -> HttpResponse:
    """Somebody no longer has authority."""
    fact = get_object_or_404(Authority, pk=fact_id, child=person_id)
    lead = _("From that day on this person no longer reads along with the child and is no longer asked.")
    return _end(request, fact, circle_id=circle_id, person_id=person_id, lead=lead)


def representation(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID) -> HttpResponse:
    """Somebody acts for an adult, by a court or in writing."""
    person = person_or_404(person_id)
    form = RepresentationForm(sent(request), people=[one for one in people_here(request) if one != person])
    if form.is_valid() and form.settled():
        representative = form.whom(by=actor(request))
        Representation.record(
            by=actor(request), person=person, representative=representative, key=form.key, **form.fact
        )
        return to_person(request, circle_id, person_id)
    heading = _("Who acts for %(name)s?") % {"name": person.name}
    return ask(
        request,
        form,
        heading=heading,
        back=person_url(request, circle_id, person_id),
        template="representation",
    )


def end_of_representation(
    request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID, fact_id: uuid.UUID
) -> HttpResponse:
    """Somebody no longer acts for this adult."""
    fact = get_object_or_404(Representation, pk=fact_id, person=person_id)
    lead = _("From that day on this person no longer reads along and is no longer asked.")
    return _end(request, fact, circle_id=circle_id, person_id=person_id, lead=lead)


def _end(
    request: Acted, fact: DatedFact, *, circle_id: uuid.UUID, person_id: uuid.UUID, lead: str
) -> HttpResponse:
    form = EndForm(sent(request))
    if form.is_valid():
        fact.end(by=actor(request), on=form.cleaned_data["on"])
        return to_person(request, circle_id, person_id)
    back = person_url(request, circle_id, person_id)
    return ask(request, form, heading=_("When does this end?"), lead=lead, back=back)
