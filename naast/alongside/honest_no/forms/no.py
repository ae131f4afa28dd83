"""Saying that something is not possible, and what is."""

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.rights.access.choosing import AboutForm

from ..models import Decided, HonestNo

SHORT, LONG = 500, 2000


class NoForm(AboutForm):
    """Read by: everybody the no is about, from the moment it is written, and who helps. By `decided_by` and `function` the
    resident knows whom to ask; `instead` is what they go on with."""

    asked = forms.CharField(
        label=_("What was asked?"),
        max_length=SHORT,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("In the words of the person who asked."),
    )
    why = forms.CharField(
        label=_("Why is it not possible?"),
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The honest reason, as you would say it at the table."),
    )
    instead = forms.CharField(
        label=_("What is possible?"),
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Something real, however small. For example a first step, another way, or somebody who knows."
        ),
        error_messages={
            "required": _("Say what is possible. Not known yet? Then say who finds out, and by when.")
        },
    )
    decided_by = forms.ChoiceField(
        label=_("Who decided this?"), choices=HonestNo.By.choices, widget=forms.RadioSelect
    )
    organisation = forms.CharField(label=_("Which organisation?"), max_length=200, required=False)
    function = forms.CharField(
        label=_("What is the function of who decided?"),
        max_length=100,
        help_text=_("The function, not the name. For example: adviser on income."),
    )
    field_order = ("asked", "why", "instead", "decided_by", "organisation", "function", "about", "only_here")

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if given.get("decided_by") == HonestNo.By.OTHER and not given.get("organisation"):
            self.add_error("organisation", _("Write which organisation it is, so that people can ask there."))
        return given

    @property
    def decided(self) -> Decided:
        given = self.cleaned_data
        return Decided(given["decided_by"], given["function"], given["organisation"])
