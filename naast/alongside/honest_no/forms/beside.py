"""What is said beside a no: what became of it, how somebody sees it, and whether it may count."""

import uuid
from collections.abc import Iterator, Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once
from naast.rights.access.models import Participant
from naast.rights.access.reading import Standing

from ..models import HonestNo, SaidItThemselves, Sequel, TravelWord
from .no import LONG, SHORT


class BesideForm(Once):
    """A form beside a no, for the people it is about."""

    def __init__(
        self, *args: object, no: HonestNo, standing: Standing, people: Sequence[Participant], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.no, self.standing = no, standing
        about = {one.person_id: one.name for one in people if one.person_id in no.sheet.about}
        self.whose = {
            str(person): name
            for person, name in about.items()
            if standing.helps or person in standing.speaks_for
        }

    @property
    def can_be_sent(self) -> bool:
        """Something can be added now, by somebody who helps or for somebody the no is about."""
        return self.no.takes_words and (self.standing.helps or bool(self.whose))

    def ask_whose(self, field: str) -> None:
        """Whose word it is; not asked where it can be only one's."""
        asked = self.fields[field]
        assert isinstance(asked, forms.ChoiceField)
        asked.choices = list(self.whose.items())
        if len(self.whose) == 1:
            only = next(iter(self.whose))
            many = isinstance(asked, forms.MultipleChoiceField)
            asked.widget = asked.hidden_widget()
            asked.initial = [only] if many else only


class SequelForm(BesideForm):
    """What became of it. Read by: everybody who reads the no; `by_whom` shows who dared, or where it was tried."""

    kind = forms.ChoiceField(label=_("What happens with it?"), widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("What is there to tell?"),
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What will be done, or how it went. Does it stay a no? Then also what is possible."),
    )
    by_whom = forms.CharField(
        label=_("Where was it tried, or who made it possible?"),
        max_length=200,
        required=False,
        help_text=_("So that it is seen who dared."),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        kind = self.fields["kind"]
        assert isinstance(kind, forms.ChoiceField)
        kind.choices = [
            one for one in Sequel.Kind.choices if one[0] != Sequel.Kind.STAYS or self.standing.helps
        ]


class ViewForm(BesideForm):
    """How somebody it is about sees it, in their own words. Read by: everybody who reads the no."""

    of = forms.ChoiceField(label=_("Whose words are these?"))
    words = forms.CharField(
        label=_("How do you see it?"),
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("In your own words. They stay beside it."),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.ask_whose("of")

    def of_whom(self) -> uuid.UUID:
        return uuid.UUID(self.cleaned_data["of"])


SAID = TravelWord.Said
OWN = [(SAID.YES, _("Yes, with these words.")), (SAID.NO, _("No, nothing of this travels."))]
ALOUD = [
    (SAID.PROPOSED, _("I propose these words. They answer themselves.")),
    (SAID.YES, _("They said aloud: yes, with these words.")),
    (SAID.NO, _("They said aloud: no, nothing of this travels.")),
]


class TravelForm(BesideForm):
    """May this count for the municipality, in these words? Read by: everybody who reads the no; later the words with a yes, and
    nothing else, by who weighs what many noes have in common."""

    say_optional = False  # which answer needs what, the form says itself
    words = forms.CharField(
        label=_("The words that may travel"),
        max_length=SHORT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Change them as you like. Leave out names, and what others would know you by."),
    )
    answer = forms.ChoiceField(label=_("May these words travel?"), widget=forms.RadioSelect)
    people = forms.MultipleChoiceField(
        label=_("Whose answer is this?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        answer = self.fields["answer"]
        assert isinstance(answer, forms.ChoiceField)
        answer.choices = ALOUD if self.standing.helps else OWN
        if self.only_takes_back:
            answer.choices, answer.initial, answer.widget = OWN[1:], OWN[1][0], forms.HiddenInput()
            del self.fields["words"]
            self.whose = {
                one: name for one, name in self.whose.items() if self.no.choice.said_yes(uuid.UUID(one))
            }
        self.ask_whose("people")

    @property
    def only_takes_back(self) -> bool:
        """Help has stopped: then a yes can still be taken back, and nothing else be said."""
        return not self.no.takes_words

    @property
    def can_be_sent(self) -> bool:
        return bool(self.whose) if self.only_takes_back else super().can_be_sent

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if "words" in self.fields and given.get("answer") != SAID.NO and not given.get("words"):
            self.add_error("words", _("Write the words that may travel."))
        if given.get("answer") != SAID.PROPOSED and not given.get("people"):
            self.add_error("people", _("Say whose answer it is."))
        if given.get("answer") == SAID.YES and any(self._answered_themselves()):
            self.add_error("people", f"{SaidItThemselves.sentence} {SaidItThemselves.instead}")
        return given

    def write(self, *, by: uuid.UUID) -> None:
        """One row for each person whose answer it is; a proposal is one row."""
        words, answer = self.cleaned_data.get("words", ""), self.cleaned_data["answer"]
        if answer == SAID.PROPOSED:
            self.no.propose(words, key=self.key, by=by)
            return
        for person in map(uuid.UUID, self.cleaned_data["people"]):
            key = uuid.uuid5(self.key, str(person))
            if answer == SAID.YES:
                self.no.may_travel(words, of=person, key=key, by=by)
            else:
                self.no.may_not_travel(of=person, key=key, by=by)

    def _answered_themselves(self) -> Iterator[bool]:
        for person in map(uuid.UUID, self.cleaned_data.get("people", [])):
            yield person != self.standing.actor and self.no.choice.said_it_themselves(person)
