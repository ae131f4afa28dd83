"""What the pages about people share: who is here, how a form is shown, where one goes after writing."""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from naast.people.acted import Acted
from naast.people.residents.models import Household, Person


def people_here(request: Acted) -> list[Person]:
    """Everybody whose contact is open in this circle, by name; not the one who looks."""
    return list(Person.objects.exclude(pk=request.person).order_by("sort_key"))


def person_or_404(person_id: uuid.UUID) -> Person:
    return get_object_or_404(Person, pk=person_id)


def household_or_404(household_id: uuid.UUID) -> Household:
    return get_object_or_404(Household.objects.select_related("area"), pk=household_id)


def ask(
    request: Acted, form: forms.Form, *, heading: str | Promise, back: str, template: str = "ask", **more: Any
) -> HttpResponse:
    """A page with one form on it; a form that was not filled in well comes back with what is still needed."""
    context = {"form": form, "heading": heading, "back": back, "lead": "", "send": _("Save"), **more}
    return render(request, f"residents/{template}.html", context)


def people_url(request: Acted, circle_id: uuid.UUID) -> str:
    """The people of a circle, through the door somebody came by."""
    return f"{request.door.home}{circle_id}/mensen/"


def person_url(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID) -> str:
    return f"{people_url(request, circle_id)}{person_id}/"


def household_url(request: Acted, circle_id: uuid.UUID, household_id: uuid.UUID) -> str:
    return f"{people_url(request, circle_id)}huishouden/{household_id}/"


def to_person(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID) -> HttpResponse:
    """After writing: to the person. Is the person closed to the worker from now on, then to a page that says so."""
    if not Person.objects.filter(pk=person_id).exists():
        return redirect(f"{request.door.home}mensen/opgeschreven/")
    messages.success(request, _("That is written down."))
    return redirect(person_url(request, circle_id, person_id))


def to_household(request: Acted, circle_id: uuid.UUID, household: Household) -> HttpResponse:
    messages.success(request, _("That is written down."))
    return redirect(household_url(request, circle_id, household.pk))
