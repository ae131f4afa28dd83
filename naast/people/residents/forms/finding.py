"""Is this somebody we know already? And writing down who is not known yet."""

import uuid
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once
from naast.people.residents.find import Finding, find_people
from naast.people.residents.models import Person
from naast.people.residents.names import Name

from .fields import BirthDay
from .people import readable


class FindForm(forms.Form):
    """What one has to go by. Nothing of it is kept, and nothing of it stands in an address."""

    name = forms.CharField(label=_("Name"), max_length=200, required=False)
    born = BirthDay(label=_("Birth date"), required=False)
    phone = forms.CharField(label=_("Phone"), max_length=40, required=False)

    def find(self) -> Finding:
        """Whoever fits with what can be read of it so far."""
        self.full_clean()
        told = self.cleaned_data if self.is_bound else {}
        return find_people(
            name=told.get("name", ""), birth_date=told.get("born"), phone=told.get("phone", "")
        )


class SomebodyForm(Once):
    """Somebody who is not in the list: one we know already (chosen among the found), or somebody new."""

    name = forms.CharField(
        label=_("Name of somebody else"),
        max_length=200,
        required=False,
        help_text=_("As this person wants to be called."),
    )
    born = BirthDay(label=_("Birth date"), required=False)
    known = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        return readable(name) if name else ""

    @property
    def looks_first(self) -> bool:
        """The button “look first”: nothing is written yet."""
        return "look" in self.data

    def find(self) -> Finding:
        """Who it may be."""
        return FindForm(self.data if self.is_bound else None).find()

    def somebody(self, *, by: Person) -> Person | None:
        """The one who was chosen, or written down now. Only who was found just now can be chosen."""
        if not (name := self.cleaned_data["name"]):
            return None
        if known := self._chosen(self.cleaned_data["known"]):
            return known
        return Person.register(by=by, name=Name.read(name), birth_date=self._born, key=self.key)

    def _chosen(self, key: uuid.UUID | None) -> Person | None:
        found = [known.person_id for known in self.find().mine] if key else []
        return Person.objects.get(pk=key) if key in found else None

    @property
    def _born(self) -> date | None:
        born: date | None = self.cleaned_data["born"]
        return born
