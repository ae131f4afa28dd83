"""What every telling asks: whose words, about whom, for whose eyes."""

import uuid
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from naast.rights.access.choosing import EYES, FEW, AboutForm, ask_who_was_there
from naast.rights.access.models import NamedWorker, Part
from naast.rights.access.opening import sheet_for

from ..models import Domain, Perspective
from ..models.perspective import Voice

WHO_TELLS = ""
Kind = Perspective.Kind


class Said(NamedTuple):
    """One thing somebody said, ready to be put down."""

    kind: str
    words: str
    pictures: Sequence[str]
    key: uuid.UUID


class TellingForm(AboutForm):
    """What every telling asks. Read by: everybody it is about and who helps; what was said in a talk, by who was there.

    `of` is read beside the words, `about`, `eyes` and `there` by the rule.
    """

    part = Part.STORY
    only_here = None  # type: ignore[assignment]
    kinds: tuple[Kind, ...] = ()
    of = forms.ChoiceField(label=_("Whose words are these?"))
    about = forms.ChoiceField(
        label=_("About whom is this?"),
        required=False,
        help_text=_(
            "Who it is about reads it. Is it about you together? Then all of you read it, side by side."
        ),
    )
    eyes = forms.ChoiceField(label=_("Who may read this?"), required=False, choices=EYES)
    there = forms.MultipleChoiceField(
        label=_("Who else was in this talk?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self, *args: object, workers: Sequence[NamedWorker], youths: set[uuid.UUID], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.youths = youths
        ask_who_was_there(self, workers)
        of = self.fields["of"]
        assert isinstance(of, forms.ChoiceField)
        of.choices = self.choices_of_voice()
        of.initial = self._usual_voice()
        if len(of.choices) == 1:
            of.widget = forms.HiddenInput()

    @property
    def mine(self) -> set[uuid.UUID]:
        """Those about whom the actor may write a story: a yes to help can keep that part out."""
        if not self.standing.helps:
            return super().mine
        held = [one for one in self.standing.mine if one.ground == "help" and one.parts & Part.STORY]
        return super().mine & {one.about for one in held if one.about}

    def choices_of_about(self) -> list[tuple[str, str]]:
        """About who tells it, unless it is said otherwise."""
        others = super().choices_of_about()
        usual = [(WHO_TELLS, str(_("about who tells it")))]
        return usual + (others if len(others) > 1 else []) if others else []

    def choices_of_voice(self) -> list[tuple[str, str]]:
        """Those about whom one may write, by name; and one's own view, when one takes no part."""
        voices = [(str(one.person_id), one.name) for one in self.people if one.person_id in self.mine]
        me = self.standing.actor
        if voices and me not in {one.person_id for one in self.people}:
            mine = _("my own view, as a worker") if self.standing.helps else _("my own view")
            voices.append((str(me), str(mine)))
        return voices

    def clean(self) -> dict[str, object]:
        """Somebody said something; and a view of who takes no part is about somebody who does."""
        given = super().clean() or self.cleaned_data
        if "of" in given and not any(self._says(kind) for kind in self.kinds):
            raise ValidationError(_("Nothing is written yet. One of the questions is enough."))
        if "of" in given and given.get("about") == WHO_TELLS and self._teller() is None:
            self.add_error("about", _("Say about whom this is."))
        return given

    def domain_chosen(self) -> Domain | None:
        """What the words are about; None: about everything."""
        return None

    def voice(self) -> Voice:
        """Whose words; a worker's own view is marked as such."""
        person = uuid.UUID(self.cleaned_data["of"])
        return Voice(person, professional=self.standing.helps and person == self.standing.actor)

    def about_whom(self) -> list[uuid.UUID]:
        teller = self._teller()
        if self.cleaned_data["about"] == WHO_TELLS and teller:
            return [teller]
        return super().about_whom()

    def sheet(self, *, part: Part | None = None) -> uuid.UUID:
        """What a youth says of themselves, and a talk with one of several, start with who was there (access)."""
        eyes = [*self._in_the_talk(), *self.about_whom(), *map(uuid.UUID, self.cleaned_data["there"])]
        return sheet_for(
            self.circle,
            part=part or self.part,
            about=self.about_whom(),
            only_for=eyes if self._is_for_few() else None,
        )

    def said(self) -> Iterator[Said]:
        """Each kind of words is a row of its own, so that each can be followed by newer ones."""
        for kind in self.kinds:
            if self._says(kind):
                words, pointed = (
                    self.cleaned_data.get(kind, ""),
                    self.cleaned_data.get(f"{kind}_pictures") or [],
                )
                yield Said(kind, words, pointed, uuid.uuid5(self.key, kind))

    @property
    def says_who_reads(self) -> bool:
        return bool(self["eyes"].value() or self["eyes"].errors or self["there"].errors)

    @property
    def hears_one_of_several(self) -> bool:
        """Somebody writes down for a household of more: then who was there says who reads (access: a talk with one person)."""
        return self.standing.helps and len(self.people) > 1

    @property
    def usually(self) -> str:
        """Who reads it when nothing is changed, in a few sentences."""
        usual = _("Everybody it is about reads this, and who helps.")
        if self.hears_one_of_several:
            usual = _(
                "Was nobody else of them there? Then only who was in the talk reads this at first."
                " Were more of them there? Then everybody it is about reads it, and who helps."
            )
        of_a_youth = _("What a youth tells of themselves, only who was in the talk reads at first.")
        return f"{of_a_youth} {usual}" if self.youths & self.mine else str(usual)

    # Private

    def _says(self, kind: str) -> bool:
        return bool(self.cleaned_data.get(kind) or self.cleaned_data.get(f"{kind}_pictures"))

    def _usual_voice(self) -> str | None:
        """One's own; of who writes for others, the first of them."""
        voices = [key for key, _name in self.choices_of_voice()]
        me = str(self.standing.actor)
        return me if me in voices and self.standing.takes_part else next(iter(voices), None)

    def _teller(self) -> uuid.UUID | None:
        """Whom "about who tells it" means: who takes part; else the one person they may write about."""
        person = uuid.UUID(self.cleaned_data["of"])
        alone = next(iter(self.mine)) if len(self.mine) == 1 else None
        return person if person in self.mine else alone

    def _in_the_talk(self) -> list[uuid.UUID]:
        """Whose words they are, when that is one of the household."""
        person = uuid.UUID(self.cleaned_data["of"])
        return [one.person_id for one in self.people if one.person_id == person]

    def _is_for_few(self) -> bool:
        eyes, about = self.cleaned_data["eyes"], self.about_whom()
        if eyes or len(about) > 1:
            return bool(eyes == FEW)
        own_talk = about == self._in_the_talk() and about[0] in self.youths
        return own_talk or self._was_with_one(about[0])

    def _was_with_one(self, person: uuid.UUID) -> bool:
        """Nobody else of the household was there."""
        spoken = {person, *self._in_the_talk()}
        others = {str(one.person_id) for one in self.people if one.person_id not in spoken}
        return self.hears_one_of_several and not others & set(self.cleaned_data["there"])
