"""Agreeing when to meet, meeting at another moment, and calling it off. A day and a time are enough."""

import uuid
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once
from naast.rights.access.choosing import AboutForm
from naast.rights.access.models import NamedWorker

from ..clock import NoSuchMoment, moment_to_come
from ..models import Appointment
from ..models.appointment import LONGEST_WHAT
from ..models.change import LONGEST_PLACE, LONGEST_WHY

LENGTHS = [("", _("not said")), ("30", _("half an hour")), ("60", _("an hour")), ("90", _("an hour and a half")),
           ("120", _("two hours"))]  # fmt: skip


def day_field() -> forms.DateField:
    """Fields are made anew for each form."""
    return forms.DateField(
        label=_("Which day?"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )


def time_field() -> forms.TimeField:
    return forms.TimeField(
        label=_("What time?"), widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    )


class Moment(forms.Form):
    """A day and a time that are still to come; what is wrong with them is said beside the field."""

    starts: datetime

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        day, at = given.get("day"), given.get("at")
        if isinstance(day, date) and isinstance(at, time):
            try:
                self.starts = moment_to_come(day, at)
            except NoSuchMoment as error:
                self.add_error("at", str(error.sentence))
        return given


class Comes(forms.Form):
    """Who of the team comes: of those who stand beside these people."""

    def choose_workers(self, workers: Iterable[NamedWorker], chosen: Iterable[uuid.UUID]) -> None:
        field = self.fields["workers"]
        assert isinstance(field, forms.MultipleChoiceField)
        known = {str(one.person_id): one.name for one in workers if not one.is_gone}
        field.choices = list(known.items())
        field.initial = [str(one) for one in chosen if str(one) in known]
        if not known:
            del self.fields["workers"]

    @property
    def chosen_workers(self) -> list[uuid.UUID]:
        return [uuid.UUID(one) for one in self.cleaned_data.get("workers", ())]


class AppointmentForm(Moment, Comes, AboutForm):
    """When we meet. Read by: everybody the sheet is about and who helps; the desk reads day and time alone."""

    day = day_field()
    at = time_field()
    place = forms.CharField(
        label=_("Where?"), max_length=LONGEST_PLACE, required=False, help_text=_("Or: by telephone.")
    )
    minutes = forms.TypedChoiceField(
        label=_("How long?"), choices=LENGTHS, required=False, coerce=int, empty_value=None
    )
    what = forms.CharField(label=_("What is it about?"), max_length=LONGEST_WHAT, required=False)
    workers = forms.MultipleChoiceField(
        label=_("Who of the team comes?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    field_order = ("day", "at", "place", "what", "minutes", "workers", "about", "only_here")

    def __init__(self, *args: Any, workers: list[NamedWorker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose_workers(workers, _usual(workers, me=self.standing.actor))


class MoveForm(Moment, Comes, Once):
    """Another moment, another place, somebody else who comes. Read by who read the appointment."""

    day = day_field()
    at = time_field()
    place = forms.CharField(label=_("Where?"), max_length=LONGEST_PLACE, required=False)
    workers = forms.MultipleChoiceField(
        label=_("Who of the team comes?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    why = forms.CharField(label=_("Why?"), max_length=LONGEST_WHY, required=False)

    def __init__(
        self, *args: Any, workers: list[NamedWorker], appointment: Appointment, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        now, here = appointment.stands, timezone.localtime(appointment.happened_at)
        self.initial = {"day": here.date(), "at": here.time(), "place": now.place}
        self.choose_workers(workers, now.workers)


class CallOffForm(Once):
    """It does not go on. Read by who read the appointment."""

    why = forms.CharField(
        label=_("Do you want to say why?"),
        max_length=LONGEST_WHY,
        required=False,
        help_text=_("You need not."),
    )


def _usual(workers: list[NamedWorker], *, me: uuid.UUID) -> list[uuid.UUID]:
    """Who writes it down, when they are of the team; else the contact worker."""
    here = [one for one in workers if not one.is_gone and not one.is_coming]
    mine = [one.person_id for one in here if one.person_id == me]
    return mine or [one.person_id for one in here if one.role == NamedWorker.Role.CONTACT]
