"""Where people live and with whom: now, before, and when that changes."""

import uuid

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from naast.people.acted import Acted, actor, sent
from naast.people.residents.forms import AddressForm, EndForm, JoinForm, SplitForm, StartForm
from naast.people.residents.models import Household, Membership, Person

from .asking import ask, household_or_404, household_url, people_here, person_or_404, person_url, to_household


def start(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID) -> HttpResponse:
    """Where somebody lives; a second household for a child that has two homes."""
    person = person_or_404(person_id)
    form = StartForm(sent(request), people=[one for one in people_here(request) if one != person])
    if form.is_valid():
        household = Household.start(by=actor(request), people=[person, *form.cleaned_data["others"]],
                                    since=form.cleaned_data["since"], key=form.key, **form.address)  # fmt: skip
        return to_household(request, circle_id, household)
    heading = _("Where does %(name)s live?") % {"name": person.name}
    return ask(request, form, heading=heading, back=person_url(request, circle_id, person_id))


def household(request: Acted, circle_id: uuid.UUID, household_id: uuid.UUID) -> HttpResponse:
    """Who lives here, and who did. Only people whose contact is open here are named."""
    household = household_or_404(household_id)
    now = household.members_on(timezone.localdate())
    context = {"circle_id": circle_id, "household": household, "now": now, "ever": household.history()}
    return render(request, "residents/household.html", context)


def address(request: Acted, circle_id: uuid.UUID, household_id: uuid.UUID) -> HttpResponse:
    """The household moves, or its address was written down wrongly."""
    household = household_or_404(household_id)
    form = AddressForm(sent(request), initial=AddressForm.of(household))
    if form.is_valid():
        household.move(by=actor(request), **form.address)
        return to_household(request, circle_id, household)
    return ask(
        request, form, heading=_("Where do they live?"), back=household_url(request, circle_id, household_id)
    )


def join(request: Acted, circle_id: uuid.UUID, household_id: uuid.UUID) -> HttpResponse:
    """Somebody comes to live here; a child may keep the other home."""
    household = household_or_404(household_id)
    form = JoinForm(sent(request), people=_elsewhere(request, household))
    if form.is_valid():
        given = form.cleaned_data
        household.join(by=actor(request), person=given["person"], since=given["since"], key=form.key)
        return to_household(request, circle_id, household)
    lead = _("You see only people who take part. Somebody else? First ask whether they want to.")
    back = household_url(request, circle_id, household_id)
    return ask(request, form, heading=_("Who comes to live here?"), lead=lead, back=back)


def leave(
    request: Acted, circle_id: uuid.UUID, household_id: uuid.UUID, membership_id: uuid.UUID
) -> HttpResponse:
    """Somebody no longer lives here; that they did stays."""
    memberships = Membership.objects.select_related("person", "household")
    membership = get_object_or_404(memberships, pk=membership_id, household=household_id)
    form = EndForm(sent(request))
    if form.is_valid():
        membership.leave(by=actor(request), until=form.cleaned_data["on"])
        return to_household(request, circle_id, membership.household)
    heading = _("%(name)s no longer lives here") % {"name": membership.person.name}
    return ask(request, form, heading=heading, back=household_url(request, circle_id, household_id))


def split(request: Acted, circle_id: uuid.UUID, household_id: uuid.UUID) -> HttpResponse:
    """Some go and live elsewhere. Both households stay, with who lived where and when."""
    household = household_or_404(household_id)
    form = SplitForm(sent(request), people=_living_in(household))
    if form.is_valid():
        going, both, on = (form.cleaned_data[name] for name in ("going", "both", "on"))
        new = household.split(by=actor(request), going=going, both=both, on=on, key=form.key, **form.address)
        return to_household(request, circle_id, new)
    lead = _("Who lived where and when is kept. What was said does not go along by itself.")
    back = household_url(request, circle_id, household_id)
    return ask(request, form, heading=_("Who goes and lives elsewhere?"), lead=lead, back=back)


def _living_in(household: Household) -> list[Person]:
    return [membership.person for membership in household.members_on(timezone.localdate())]


def _elsewhere(request: Acted, household: Household) -> list[Person]:
    here = _living_in(household)
    return [person for person in people_here(request) if person not in here]
