"""What was before: may the team read an earlier involvement that was ended together? Asked, never presumed (I5.3)."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django import forms
from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from naast.look.dates import human_date
from naast.rights.access.models import Circle

from .asking import Needed
from .forms import YesForm
from .models import Consent


@dataclass(frozen=True)
class Former:
    """An involvement of the same team that ended, in which somebody took part who takes part here."""

    circle: uuid.UUID
    about: uuid.UUID
    about_name: str
    began: datetime
    ended: datetime

    @property
    def days(self) -> str:
        """From when until when."""
        return _("%(began)s until %(ended)s") % {
            "began": human_date(self.began),
            "ended": human_date(self.ended),
        }


def former_circles(circle: Circle) -> list[Former]:
    """Told to themselves, who speaks for them, and who helps now: only that it was, and when."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rules.former_circles(%s::uuid)", [circle.pk])
        return [Former(*row) for row in cursor.fetchall()]


def readable(formers: Iterable[Former], *, by: uuid.UUID) -> list[Former]:
    """Those that the acting worker may open now, because everybody whose yes is needed said so."""
    open_now = "SELECT circle_id FROM access WHERE holder = %s::uuid AND ground = 'sharing' AND circle_id = ANY (%s::uuid[])"
    living = " AND rules.now() >= since AND (until IS NULL OR rules.now() < until)"
    by_circle = {one.circle: one for one in formers}
    with connection.cursor() as cursor:
        cursor.execute(open_now + living, [by, list(by_circle)])
        return [by_circle[key] for key in dict.fromkeys(row[0] for row in cursor.fetchall())]


def standing_yeses(statements: Iterable[Consent]) -> list[Consent]:
    """The last word of each giver about each of these, when it is a yes. `statements` of an opened circle."""
    last: dict[object, Consent] = {}
    for said in sorted(statements, key=lambda one: (one.since, one.pk)):
        if said.kind == Consent.Kind.FORMER:
            last[said.recipient, said.about_id, said.giver_id] = said
    return [said for said in last.values() if said.answer == Consent.Answer.YES]


def take_back(said: Consent, *, by: uuid.UUID) -> None:
    """One's own yes to reading what was before; from the next query on nobody of the team reads it."""
    Consent.say(
        Consent.Answer.WITHDRAWN,
        circle=said.circle,
        about=(said.about_id, said.about_name),
        giver=(said.giver_id, said.giver_name),
        by=by,
        kind=Consent.Kind.FORMER,
        recipient=(said.recipient or said.circle_id, said.recipient_name),
    )


class FormerForm(forms.Form):
    """For each giver at the table: may the team read what was before? No, unless one says yes. Read by: as the yes."""

    def __init__(
        self, *args: object, yes: YesForm, formers: list[Former], said: list[Consent], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.yes = yes
        self.stand = {(one.recipient, one.about_id, one.giver_id): one for one in standing_yeses(said)}
        self.asked: dict[str, tuple[Former, Needed]] = {}
        for former in formers:
            for one in (one for about in yes.asked.values() for one in about if one.about == former.about):
                name = f"former_{former.circle}_{one.about}_{one.giver}"
                self.asked[name] = (former, one)
                self.fields[name] = self._question(former, one)

    def _question(self, former: Former, one: Needed) -> forms.ChoiceField:
        whose = one.giver_name if one.for_self else _whose(one)
        return forms.ChoiceField(
            label=_("%(whose)s: may the team read what was before (%(days)s)?")
            % {"whose": whose, "days": former.days},
            choices=[("yes", gettext_lazy("yes")), ("no", gettext_lazy("no"))],
            widget=forms.RadioSelect,
            required=False,
            initial="yes" if (former.circle, one.about, one.giver) in self.stand else "no",
        )

    def write_down(self, circle: Circle, *, by: uuid.UUID) -> None:
        """What is otherwise than it stood."""
        for name, (former, one) in self.asked.items():
            stood = (former.circle, one.about, one.giver) in self.stand
            answer = self.cleaned_data[name] or ("yes" if stood else "no")
            if stood != (answer == "yes"):
                Consent.say(
                    Consent.Answer.WITHDRAWN if stood else Consent.Answer.YES,
                    circle=circle,
                    about=(one.about, one.about_name),
                    giver=(one.giver, one.giver_name),
                    by=by,
                    kind=Consent.Kind.FORMER,
                    recipient=(former.circle, former.days),
                    how=self.yes.how,
                    explained=self.yes.cleaned_data.get("explained", ""),
                )


def _whose(one: Needed) -> str:
    return _("%(giver)s, about %(about)s") % {"giver": one.giver_name, "about": one.about_name}
