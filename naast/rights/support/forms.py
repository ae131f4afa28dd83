"""Offering help beside the team, and the answer."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.rights.access.choosing import AboutForm
from naast.rights.access.models import Part
from naast.rights.access.opening import sheet_for

from .models import SupportOffer


class SupportForm(AboutForm):
    """Which help, and what the person says to it. Read by: the person, who helps, and whoever looks into a complaint."""

    part = Part.STORY
    kind = forms.ChoiceField(
        label=_("Which help?"), choices=SupportOffer.Kind.choices, widget=forms.RadioSelect
    )
    answer = forms.ChoiceField(
        label=_("What is the answer?"), choices=SupportOffer.Answer.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("In the person's own words"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    field_order = ("about", "kind", "answer", "words")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        del self.fields["only_here"]

    def choices_of_about(self) -> list[tuple[str, str]]:
        """One person at a time: it is each one's own answer."""
        return [(str(one.person_id), one.name) for one in self.people if one.person_id in self.mine]

    def own_sheet(self) -> uuid.UUID:
        """The story of that person."""
        return sheet_for(self.circle, part=self.standing.part_for(self.part), about=self.about_whom())
