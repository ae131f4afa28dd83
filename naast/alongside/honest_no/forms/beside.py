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


class TravelForm(BesideForm):
    """May this count for the municipality, in these words? Read by: everybody who reads the no; later the words with a yes, and
    nothing else, by who weighs what many noes have in common."""

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
        said = TravelWord.Said
        aloud = [
            (said.PROPOSED, _("I propose these words. They answer themselves.")),
            (said.YES, _("They said aloud: yes, with these words.")),
            (said.NO, _("They said aloud: no, nothing of this travels.")),
        ]
        own = [(said.YES, _("Yes, with these words.")), (said.NO, _("No, nothing of this travels."))]
        answer.choices = aloud if self.standing.helps else own
        self.ask_whose("people")

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if given.get("answer") != TravelWord.Said.NO and not given.get("words"):
            self.add_error("words", _("Write the words that may travel."))
        if given.get("answer") != TravelWord.Said.PROPOSED and not given.get("people"):
            self.add_error("people", _("Say whose answer it is."))
        if given.get("answer") == TravelWord.Said.YES and any(self._answered_themselves()):
            self.add_error("people", f"{SaidItThemselves.sentence} {SaidItThemselves.instead}")
        return given

    def write(self, *, by: uuid.UUID) -> None:
        """One row for each person whose answer it is; a proposal is one row."""
        words, answer = self.cleaned_data["words"], self.cleaned_data["answer"]
        if answer == TravelWord.Said.PROPOSED:
            self.no.propose(words, key=self.key, by=by)
            return
        for person in map(uuid.UUID, self.cleaned_data["people"]):
            key = uuid.uuid5(self.key, str(person))
            if answer == TravelWord.Said.YES:
                self.no.may_travel(words, of=person, key=key, by=by)
            else:
                self.no.may_not_travel(of=person, key=key, by=by)

    def _answered_themselves(self) -> Iterator[bool]:
        for person in map(uuid.UUID, self.cleaned_data.get("people", [])):
            yield person != self.standing.actor and self.no.choice.said_it_themselves(person)
