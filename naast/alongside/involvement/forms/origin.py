"""The first words come along, when the person wants that."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.rights.access.choosing import AboutForm
from naast.rights.access.models import Part
from naast.rights.access.opening import sheet_for


class OriginForm(AboutForm):
    """In which words it was asked. Read by: the person it is about, and who helps them."""

    part = Part.STORY
    words = forms.CharField(
        label=_("In which words was it asked?"), max_length=8000, widget=forms.Textarea(attrs={"rows": 6})
    )
    wanted = forms.BooleanField(
        label=_("The one it is about wants these words along"),
        help_text=_("Read them together first. You can leave out what should not come along."),
    )
    field_order = ("words", "about", "wanted")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        del self.fields["only_here"]

    def choices_of_about(self) -> list[tuple[str, str]]:
        """One person's own beginning."""
        return [(str(one.person_id), one.name) for one in self.people if one.person_id in self.mine]

    def own_sheet(self) -> uuid.UUID:
        """The story of that person."""
        return sheet_for(self.circle, part=self.standing.part_for(self.part), about=self.about_whom())
