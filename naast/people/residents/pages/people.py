"""The people of a circle; one person; what they are called, and what one should know before a talk."""

import uuid

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from naast.people.acted import Acted, actor, sent
from naast.people.residents.forms import AboutForm, NameForm
from naast.people.residents.telling import Told

from .asking import ask, people_here, person_or_404, person_url, to_person


def people(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """Whose contact is open here, by name as Dutch people sort."""
    return render(request, "residents/people.html", {"circle_id": circle_id, "people": people_here(request)})


def person(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID) -> HttpResponse:
    """How to reach somebody safely, how to talk with them, where they live, who decides."""
    told = Told(person_or_404(person_id))
    context = {"circle_id": circle_id, "person": told.person, "told": told, "decides_for": told.decides_for}
    return render(request, "residents/person.html", context)


def name(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID) -> HttpResponse:
    """Somebody wants to be called otherwise, or the parts of a name were guessed wrongly."""
    person = person_or_404(person_id)
    form = NameForm(sent(request), initial=NameForm.of(person))
    if form.is_valid():
        person.rename(by=actor(request), name=form.name)
        return to_person(request, circle_id, person_id)
    heading = _("What is %(name)s called?") % {"name": person.name}
    return ask(request, form, heading=heading, back=person_url(request, circle_id, person_id))


def about(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID) -> HttpResponse:
    """Birth, languages, what helps in talking, and whether the address is secret."""
    person = person_or_404(person_id)
    form = AboutForm(sent(request), initial=AboutForm.of(person))
    if form.is_valid():
        person.describe(by=actor(request), **form.cleaned_data)
        return to_person(request, circle_id, person_id)
    heading = _("What should we know of %(name)s?") % {"name": person.name}
    lead = _("Only what helps. Everything may stay empty.")
    return ask(request, form, heading=heading, lead=lead, back=person_url(request, circle_id, person_id))
