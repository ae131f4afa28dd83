"""Letting a colleague in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once

from .models import Mandate


class ColleagueForm(Once):
    """Name (read by the team and by the households this colleague will stand beside) and mandates (by partners)."""

    name = forms.CharField(label=_("What is your colleague called?"), max_length=200)
    mandates = forms.MultipleChoiceField(
        label=_("What may this colleague decide?"),
        required=False,
        choices=Mandate.choices,
        initial=[Mandate.OPEN_HELP, Mandate.ADVICE],
        widget=forms.CheckboxSelectMultiple,
    )


class AbsenceForm(Once):
    """From when, and when back. Why is asked nowhere. Read by: the team, and the people this worker stands beside."""

    first_day = forms.DateField(
        label=_("First day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Empty: from now on."),
    )
    back = forms.DateField(
        label=_("First day back"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Empty: nobody knows yet."),
    )
