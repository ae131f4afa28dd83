"""Somebody came back: who of the team comes, and who stands in."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.people.workers.models import Position


class TakeUpForm(forms.Form):
    """Two colleagues. Read by: who came back, before they say yes."""

    contact = forms.ChoiceField(label=_("Who comes?"))
    stand_in = forms.ChoiceField(label=_("Who stands in?"))

    def __init__(self, *args: object, team: list[Position], me: uuid.UUID, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        choices = [(str(one.person_id), one.person_name) for one in team]
        for name in ("contact", "stand_in"):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices
        self.fields["contact"].initial = str(me)
        self.fields["stand_in"].initial = next((key for key, _name in choices if key != str(me)), None)

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if given.get("contact") and given.get("contact") == given.get("stand_in"):
            self.add_error("stand_in", _("Choose two different colleagues."))
        return given

    def two(self) -> tuple[uuid.UUID, uuid.UUID]:
        """Who comes, and who stands in."""
        return uuid.UUID(self.cleaned_data["contact"]), uuid.UUID(self.cleaned_data["stand_in"])
