"""Writing down what somebody hopes for."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.rights.access.choosing import AboutForm

from .models import Hope

LONGEST = 4000


class HopeForm(AboutForm):
    """Whose words, and the words. Read by: everybody the sheet is about, and who helps."""

    of = forms.ChoiceField(label=_("Whose words are these?"))
    words = forms.CharField(
        label=_("What do you hope for?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("In your own words. How would it be, when it is good?"),
    )
    field_order = ("of", "words", "about", "only_here")

    def __init__(self, *args: object, older: Hope | None = None, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        of = self.fields["of"]
        assert isinstance(of, forms.ChoiceField)
        whose = self.mine if older is None else self.mine & {older.of_id}
        of.choices = [(str(one.person_id), one.name) for one in self.people if one.person_id in whose]
        if len(of.choices) == 1:
            of.widget, of.initial = forms.HiddenInput(), of.choices[0][0]

    def whose(self) -> tuple[uuid.UUID, str]:
        person = uuid.UUID(self.cleaned_data["of"])
        return person, next(one.name for one in self.people if one.person_id == person)
