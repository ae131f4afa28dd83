"""“Who is it?”: is this somebody we know already? And writing down who is not known yet."""

from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once
from naast.people.residents.find import Finding
from naast.people.residents.models import Person

from .fields import BirthDay, readable
from .who_is_it import KnownAs, WhoIsIt, said_as


class FindForm(forms.Form):
    """What one has to go by. Nothing of it is kept, and nothing of it stands in an address."""

    name = forms.CharField(label=_("Name"), max_length=200, required=False)
    born = BirthDay(label=_("Birth date"), required=False)
    phone = forms.CharField(label=_("Phone"), max_length=40, required=False)

    @cached_property
    def who_is_it(self) -> WhoIsIt:
        return WhoIsIt(self)

    def find(self) -> Finding:
        """Whoever fits with what can be read of it so far."""
        return self.who_is_it.finding


class HintForm(FindForm):
    """The question “Who is it?” of another form, while it is typed: its fields are called as they are there.

    `stem`: which of the questions of that form it is.
    """

    known = KnownAs()

    def __init__(self, *args: Any, stem: str, **kwargs: Any) -> None:
        self.stem = stem
        super().__init__(*args, **kwargs)

    def add_prefix(self, field_name: str) -> str:
        return super().add_prefix(said_as(self.stem, field_name))


class WhoForm(forms.Form):
    """Somebody: one who is known already, or somebody new.

    Read by: who helps; the birth date by the rule that says whose yes is needed.
    """

    name = forms.CharField(label=_("Name"), max_length=200, required=False)
    born = BirthDay(label=_("Birth date"), required=False)
    known = KnownAs()

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        return readable(name) if name else ""

    @cached_property
    def who_is_it(self) -> WhoIsIt:
        return WhoIsIt(self)

    def settled(self) -> bool:
        """It is clear who it is; otherwise the page asks, and nothing is written yet."""
        return self.who_is_it.settled()


class SomebodyForm(WhoForm, Once):
    """Somebody who is not in the list."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name of somebody else")
        self.fields["name"].help_text = _("As this person wants to be called.")

    def somebody(self, *, by: Person) -> Person | None:
        """The one who was named, if anybody."""
        return self.who_is_it.somebody(by=by, key=self.key) if self.who_is_it.named else None
