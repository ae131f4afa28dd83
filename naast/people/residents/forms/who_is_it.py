"""One flow for every form in which somebody may be written down (find before create, I2.4)."""

import uuid
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from naast.people.residents.find import Finding, Known, find_people
from naast.people.residents.models import Person

SOMEBODY_NEW = "new"


class KnownAs(forms.CharField):
    """Who it is, of those who were found just now; without anybody found it is not drawn."""

    widget = forms.RadioSelect

    def __init__(self) -> None:
        label = _("This may be somebody you know already. Who is it?")
        super().__init__(label=label, required=False)


def said_as(stem: str, field: str) -> str:
    """What a field of the question is called in a form: the first question has bare names, others their own in front."""
    if field == "name":
        return stem
    return field if stem == "name" else f"{stem}_{field}"


class WhoIsIt:
    """“Who is it?” in a form: by a name, and a birth date and phone number where the form asks them.

    While they are typed the page hints at who is known; after sending, with script or without, nobody is written
    down before it is said who it is (templates/residents/who_is_it.html). Only who was found just now counts.
    """

    def __init__(self, form: forms.BaseForm, stem: str = "name") -> None:
        self.form, self.stem = form, stem
        self.known = said_as(stem, "known")

    # What was said

    def _said(self, field: str) -> Any:
        """As far as it can be read; nothing where the form does not ask it."""
        self.form.is_valid()
        return getattr(self.form, "cleaned_data", {}).get(said_as(self.stem, field))

    @property
    def named(self) -> bool:
        return bool(self._said("name"))

    @cached_property
    def finding(self) -> Finding:
        """Who this may be, among those the acting worker already reaches; the look is written."""
        born, phone = self._said("born"), self._said("phone")
        return find_people(name=self._said("name") or "", birth_date=born, phone=phone or "")

    @property
    def known_as(self) -> uuid.UUID | None:
        """The one who is known already."""
        chosen = self._said("known")
        return next((one.person_id for one in self.finding.mine if str(one.person_id) == chosen), None)

    @property
    def answered(self) -> bool:
        """Nobody like this is known, or it was said who it is."""
        return not self.finding.mine or bool(self.known_as) or self._said("known") == SOMEBODY_NEW

    def settled(self) -> bool:
        """Nobody was named, or it is clear who it is; otherwise the page asks."""
        if self.named and not self.answered:
            self.form.add_error(self.known, _("Say whether it is one of these people."))
            return False
        return True

    def somebody(self, *, by: Person, key: uuid.UUID | None = None) -> Person:
        """The one who is known already, or written down now."""
        if known := self.known_as:
            return Person.objects.get(pk=known)
        name, born = self._said("name"), self._said("born")
        return Person.register(by=by, name=name, birth_date=born, key=key)

    # What the page draws

    @property
    def place(self) -> str:
        """Where on the page the hint comes."""
        return f"found-{self.form.add_prefix(self.stem)}"

    @property
    def asked(self) -> list[BoundField]:
        """By what somebody is looked for: as much as the form asks."""
        names = (said_as(self.stem, field) for field in ("name", "born", "phone"))
        return [self.form[name] for name in names if name in self.form.fields]

    @property
    def names(self) -> list[str]:
        """All its fields, for a form that draws the others itself."""
        return [*(bound.name for bound in self.asked), self.known]

    @property
    def found(self) -> Finding:
        """What the hint tells; of nobody's name nothing."""
        return self.finding if self.named else Finding()

    @property
    def question(self) -> BoundField:
        """One of those who are known, or somebody new."""
        field = self.form.fields[self.known]
        assert isinstance(field.widget, forms.RadioSelect)
        choices = [(str(one.person_id), _in_words(one)) for one in self.finding.mine]
        field.widget.choices = [*choices, (SOMEBODY_NEW, _("somebody new"))]
        return self.form[self.known]


def _in_words(one: Known) -> str:
    """A name, and what tells two of the same name apart."""
    return format_html("<bdi>{}</bdi> · {}" if one.hint else "<bdi>{}</bdi>", one.name, one.hint)
