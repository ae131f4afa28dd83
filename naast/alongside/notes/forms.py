"""Writing a contact down, saying how one meant it, and writing down what the team did."""

import uuid
from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from typing import NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once
from naast.promises.models import Promise
from naast.rights.access.choosing import TOGETHER, AboutForm
from naast.rights.access.models import NamedWorker, Part, Participant
from naast.rights.access.opening import sheet_for

from .models import Contact, Deed, How
from .reading import youths_among

LONGEST = 10_000
FEW, OPEN = "few", "open"
EYES = [
    ("", _("as usual")),
    (FEW, _("only for who was in this talk")),
    (OPEN, _("for everybody it is about, and who helps")),
]


class Written(NamedTuple):
    """One part of a contact, ready to be put down."""

    words: str
    sheet: uuid.UUID
    key: uuid.UUID


class Apart(NamedTuple):
    """The fields of what is written about one person apart."""

    words: BoundField
    few: BoundField


class DatedForm(AboutForm):
    """Something that was on a day: today, unless it is said otherwise; never a day to come. `only_here` is asked otherwise."""

    part = Part.NOTES
    only_here = None  # type: ignore[assignment]
    on = forms.DateField(
        label=_("When was it?"),
        widget=forms.DateInput(
            format="%Y-%m-%d", attrs={"type": "date"}
        ),  # as a browser wants it, in any language
        initial=timezone.localdate,
    )

    def clean_on(self) -> object:
        on = self.cleaned_data["on"]
        if on > timezone.localdate():
            raise ValidationError(_("This day is still to come. Write it down when it has been."))
        return on


class NoteForm(DatedForm):
    """A contact. Read by: everybody the sheet is about and who helps; what was said in a talk, by who was there.

    Only the words are needed. `how` and `on` are read on the timeline, `promise` by who waits for it, `there` by the rule.
    """

    words = forms.CharField(
        label=_("What was said, or what happened?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    how = forms.ChoiceField(label=_("How did you meet?"), choices=How.choices)
    promise = forms.ChoiceField(
        label=_("Was this on a promise of yours?"), required=False, help_text=_("Then it is noted as kept.")
    )
    eyes = forms.ChoiceField(label=_("Who may read this?"), required=False, choices=EYES)
    there = forms.MultipleChoiceField(
        label=_("Who else was in this talk?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    contact = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: object,
        workers: Sequence[NamedWorker],
        promises: Sequence[Promise],
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.promises = promises
        self.fields["how"].initial = How.VISIT if self.standing.helps else How.OTHER
        self._ask_about_promises()
        self._ask_who_was_there(workers)
        self._ask_apart()

    @cached_property
    def youths(self) -> set[uuid.UUID]:
        """Asked when the form is drawn, and when it matters; not of a note about everybody."""
        return youths_among(self.standing.writes_about)

    @property
    def apart(self) -> Iterator[Apart]:
        """For each person a part of their own can be written about."""
        for name in [name for name in self.fields if name.startswith("apart-")]:
            yield Apart(self[name], self[f"few-{name.removeprefix('apart-')}"])

    @property
    def has_apart(self) -> bool:
        """Several take part, and about one of them something can be written."""
        return any(name.startswith("apart-") for name in self.fields)

    @property
    def says_apart(self) -> bool:
        """Something stands there, or has to be mended: then it is not folded away."""
        return any(words.value() or words.errors or few.errors for words, few in self.apart)

    @property
    def says_who_reads(self) -> bool:
        return bool(self["eyes"].value()) or bool(self["eyes"].errors or self["there"].errors)

    def contact_written(self) -> Contact:
        """The one this is a part of: begun elsewhere, or here."""
        return Contact(
            self.cleaned_data.get("contact") or self.key, self.cleaned_data["how"], self.cleaned_data["on"]
        )

    def parts(self) -> Iterator[Written]:
        """What all read, then what is about one person apart; each with the sheet it goes on."""
        yield Written(
            self.cleaned_data["words"], self._sheet_of(self.about_whom(), few=self._is_for_few()), self.key
        )
        for person in self._mine_in_order():
            words = self.cleaned_data.get(f"apart-{person}")
            if words:
                few = self.cleaned_data[f"few-{person}"]
                yield Written(words, self._sheet_of([person], few=few), uuid.uuid5(self.key, str(person)))

    def promise_kept(self) -> Promise | None:
        chosen = self.cleaned_data.get("promise")
        return next((promise for promise in self.promises if str(promise.pk) == chosen), None)

    @property
    def usually(self) -> str:
        """Who reads it when nothing is changed, in one sentence."""
        choices = self.choices_of_about()
        few = [words for value, words in choices if self._starts_with_few(value)]
        if few and len(choices) == 1:
            alone = _("Only %(name)s and who was in the talk read this, until %(name)s wants more people to.")
            return str(alone % {"name": few[0]})
        if few:
            return str(
                _(
                    "What is about one person, only who was in the talk reads at first. Together: everybody, and who helps."
                )
            )
        return str(_("Everybody it is about reads this, and who helps."))

    # Private

    def _is_for_few(self) -> bool:
        eyes = self.cleaned_data["eyes"]
        return bool(eyes == FEW) if eyes else self._starts_with_few(self.cleaned_data["about"])

    def _starts_with_few(self, about: str) -> bool:
        """A worker's talk with one of several, and everything a youth says alone, starts with who was there (access)."""
        if about == TOGETHER:
            return False
        return (self.standing.helps and len(self.people) > 1) or uuid.UUID(about) in self.youths

    def _is_youth(self, person: uuid.UUID) -> bool:
        return person in self.youths

    def _sheet_of(self, about: list[uuid.UUID], *, few: bool) -> uuid.UUID:
        there = [uuid.UUID(person) for person in self.cleaned_data["there"]]
        return sheet_for(
            self.circle, part=Part.NOTES, about=about, only_for=[*about, *there] if few else None
        )

    def _mine_in_order(self) -> list[uuid.UUID]:
        return [one.person_id for one in self.people if one.person_id in self.mine]

    def _ask_about_promises(self) -> None:
        if not self.promises:
            del self.fields["promise"]
            return
        asked = self.fields["promise"]
        assert isinstance(asked, forms.ChoiceField)
        asked.choices = [("", _("no"))] + [(str(one.pk), _short(one.what)) for one in self.promises]

    def _ask_who_was_there(self, workers: Sequence[NamedWorker]) -> None:
        """People of the circle and of its team; a resident's own words go to their contact worker, unless they say otherwise."""
        there, me = self.fields["there"], self.standing.actor
        assert isinstance(there, forms.MultipleChoiceField)
        named: list[Participant | NamedWorker] = [*self.people, *workers]
        people = {str(one.person_id): one.name for one in named if one.person_id != me}
        there.choices = list(people.items())
        if not self.standing.helps:
            there.initial = [str(worker.person_id) for worker in workers if worker.role == "contact"]

    def _ask_apart(self) -> None:
        for one in self.people if len(self.people) > 1 else []:
            if one.person_id in self.mine:
                name = {"name": one.name}
                self.fields[f"apart-{one.person_id}"] = forms.CharField(
                    label=_("About %(name)s apart") % name,
                    required=False,
                    max_length=LONGEST,
                    widget=forms.Textarea(attrs={"rows": 2}),
                )
                self.fields[f"few-{one.person_id}"] = forms.BooleanField(
                    label=_("What is about %(name)s: only for who was in this talk") % name,
                    required=False,
                    initial=partial(self._is_youth, one.person_id),
                )


class MeantForm(Once):
    """New words after one's own older ones. Read by: who read the older ones."""

    words = forms.CharField(
        label=_("How did you mean it?"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4})
    )


class DeedForm(DatedForm):
    """What the team did itself. Read by: everybody it is about and who helps; it shows that help is more than plans (I2.6)."""

    line = forms.CharField(label=_("What did you do?"), max_length=200, help_text=_("One line is enough."))
    kind = forms.ChoiceField(
        label=_("What kind of help was it?"),
        widget=forms.RadioSelect,
        choices=Deed.Kind.choices,
        initial=Deed.Kind.OTHER,
    )
    field_order = ("line", "kind", "about", "on")

    def sheet(self, *, part: Part | None = None) -> uuid.UUID:
        return sheet_for(self.circle, part=Part.NOTES, about=self.about_whom())


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"
