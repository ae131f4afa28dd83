"""How near the team stands, read and asked."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.alongside.involvement.models import Closeness
from naast.rights.access.choosing import AboutForm
from naast.rights.access.models import Part
from naast.rights.access.opening import sheet_for


class ClosenessForm(AboutForm):
    """How near, and what was agreed about it. Read by: everybody it is about, and who helps."""

    part = Part.PLAN
    near = forms.ChoiceField(label=_("How near?"), choices=Closeness.Near.choices, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("What did we agree about it?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For a long time? Then write down why that is good."),
    )
    field_order = ("near", "words", "about")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        del self.fields["only_here"]

    def own_sheet(self) -> uuid.UUID:
        """The plan, of those it is about."""
        return sheet_for(self.circle, part=self.standing.part_for(self.part), about=self.about_whom())
