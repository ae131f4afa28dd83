"""Choosing whom a new row is about, and for whose eyes: the two questions behind every sheet, asked once, here."""

import uuid
from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once

from .models import Circle, NamedWorker, Part, Participant
from .opening import NotOpenForWriting, sheet_for
from .reading import Standing

TOGETHER = "*"  # no word that anybody typed (look/typed.py)
FEW, OPEN = "few", "open"
EYES = [
    ("", _("as usual")),
    (FEW, _("only for who was in this talk")),
    (OPEN, _("for everybody it is about, and who helps")),
]


class AboutForm(Once):
    """A form whose rows lie on a sheet. `about`: one of those who take part, or all of them together."""

    part = Part.PLAN
    about = forms.ChoiceField(label=_("About whom is this?"))
    only_here = forms.BooleanField(
        label=_("Only for who was in this talk"),
        required=False,
        help_text=_("Others do not see it, until the one it is about wants that."),
    )

    def __init__(
        self, *args: object, circle: Circle, standing: Standing, people: list[Participant], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.circle, self.standing, self.people = circle, standing, people
        about = self.fields["about"]
        assert isinstance(about, forms.ChoiceField)
        about.choices = self.choices_of_about()
        about.initial = about.choices[0][0] if about.choices else None
        if self.is_bound and not about.choices:  # the yes was taken back while somebody typed
            raise NotOpenForWriting
        if len(about.choices) == 1:
            about.widget = forms.HiddenInput()

    @property
    def mine(self) -> set[uuid.UUID]:
        """Those about whom the actor may write."""
        return self.standing.writes_about

    def choices_of_about(self) -> list[tuple[str, str]]:
        """Those about whom the actor may write; together only when there is more than one."""
        alone = [(str(one.person_id), one.name) for one in self.people if one.person_id in self.mine]
        together = self.standing.takes_part or len(alone) > 1
        names = ", ".join(one.name for one in self.everybody())
        return (
            [(TOGETHER, _("us together: %(names)s") % {"names": names})]
            if alone and together and len(self.everybody()) > 1
            else []
        ) + alone

    def everybody(self) -> list[Participant]:
        """Who "together" is: for a helper who said yes; for a resident all who take part, but whom they know at rest."""
        at_rest = (
            {one.person_id for one in self.people} if self.standing.helps else self.standing.speaks_for
        ) - self.mine
        return [one for one in self.people if one.person_id not in at_rest]

    def about_whom(self) -> list[uuid.UUID]:
        chosen = self.cleaned_data["about"]
        return [one.person_id for one in self.everybody()] if chosen == TOGETHER else [uuid.UUID(chosen)]

    def sheet(self, *, part: Part | None = None) -> uuid.UUID:
        """The sheet that the answers point at. What was said in a talk is for the writer and who it is about."""
        only_for = self.about_whom() if self.cleaned_data["only_here"] else None
        return sheet_for(self.circle, part=part or self.part, about=self.about_whom(), only_for=only_for)


def ask_who_was_there(form: AboutForm, workers: Sequence[NamedWorker]) -> None:
    """`there`: people of the circle and of its team; a resident's own words go to their contact worker, or as they say."""
    there, me = form.fields["there"], form.standing.actor
    assert isinstance(there, forms.MultipleChoiceField)
    named: list[Participant | NamedWorker] = [*form.people, *workers]
    people = {str(one.person_id): one.name for one in named if one.person_id != me}
    there.choices = list(people.items())
    if not form.standing.helps:
        there.initial = [str(worker.person_id) for worker in workers if worker.role == "contact"]
