"""What the two who took a worry up write down: few taps, for every field has a reader."""

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.alongside.outreach.models import Attempt, WorryEnd
from naast.look.once import Once
from naast.people.residents.forms import WhoForm
from naast.people.residents.models import Person
from naast.people.workers.models import Position

LONGEST = 4000


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class TakeUpForm(forms.Form):
    """With whom: nobody follows up a worry alone."""

    colleague = forms.ChoiceField(label=_("With which colleague?"))

    def __init__(self, *args: Any, colleagues: Sequence[Position], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        colleague = self.fields["colleague"]
        assert isinstance(colleague, forms.ChoiceField)
        colleague.choices = [(str(one.person_id), one.person_name) for one in colleagues]

    @property
    def chosen(self) -> uuid.UUID:
        return uuid.UUID(self.cleaned_data["colleague"])


class AgainForm(Once):
    """When we try again. Read by: the two, on their list; and the person."""

    again_on = forms.DateField(label=_("When do we try again?"), required=False, widget=DayInput())

    def clean_again_on(self) -> date | None:
        again: date | None = self.cleaned_data["again_on"]
        if again and again < timezone.localdate():
            raise ValidationError(_("This day has passed. Choose a later one, or leave it empty."))
        return again


class AttemptForm(AgainForm):
    """An attempt. Read by: the two, and the person from the moment there is contact. Facts, no judgement."""

    how = forms.ChoiceField(
        label=_("What did you do?"),
        choices=[one for one in Attempt.How.choices if one[0] != Attempt.How.LETTER],
        initial=Attempt.How.VISIT,
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("What was said, or what happened?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The person reads this later."),
    )
    along = forms.BooleanField(label=_("Together with the one who told it"), required=False)
    both = forms.BooleanField(label=_("We were there together"), required=False)
    on = forms.DateField(label=_("On which day?"), widget=DayInput(), initial=timezone.localdate)
    field_order = ("how", "words", "along", "both", "on", "again_on")

    def __init__(self, *args: Any, colleague: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.colleague = colleague
        if colleague:
            self.fields["both"].label = _("%(name)s was there too") % {"name": colleague}
        else:
            del self.fields["both"]

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > timezone.localdate():
            raise ValidationError(_("This day is still to come. Write it down when it has been."))
        if on.year < 2000:
            raise ValidationError(_("This cannot be the day."))
        return on

    @property
    def made(self) -> dict[str, Any]:
        """As the verb asks it."""
        names = ("words", "how", "on", "again_on", "along")
        given = {name: self.cleaned_data[name] for name in names}
        return {**given, "colleague": self.colleague if self.cleaned_data.get("both") else ""}


class LetterForm(AgainForm):
    """A letter that tells the person. Read by: the person, and the two. The address goes to the post alone."""

    words = forms.CharField(
        label=_("The letter"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 12})
    )
    to = forms.CharField(
        label=_("To which address?"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Then it goes by post. Empty: you print it and bring it. We do not keep the address."),
    )
    field_order = ("words", "to", "again_on")


class ContactForm(WhoForm, Once):
    """There is contact: who it is. First we look whether we know this person. Read by: the person, and the two."""

    say_optional = False
    initiator_may_know = forms.BooleanField(
        label=_("The one who told it may know that we are in contact"),
        required=False,
        help_text=_("Ask the person. Without a tick they do not hear it."),
    )
    field_order = ("name", "born", "known", "initiator_may_know")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name, as they want to be called")
        self.fields["name"].required = True
        self.fields["born"].help_text = _("Only needed for a child or youth.")

    def somebody(self, *, by: uuid.UUID) -> Person:
        """The one who was chosen, or written down now."""
        return self.who_is_it.somebody(by=Person(pk=by), key=uuid.uuid5(self.key, "person"))


class EndForm(Once):
    """How it ended. Read by: the person."""

    kind = forms.ChoiceField(
        label=_("What came of it?"),
        choices=[(one.value, one.label) for one in WorryEnd.BY_THE_TEAM],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("In the person's words, or yours"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
