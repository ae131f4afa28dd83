"""A worker who is not wanted, and another worker who comes."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once
from naast.people.workers.models import Position
from naast.rights.access.models import NamedWorker

from .asking import LONGEST, DayInput, choose

A_DAY, AT_ONCE = "day", "now"


class NotThisWorkerForm(Once):
    """Why is never needed. Read by: the team."""

    words = forms.CharField(
        label=_("Do you want to say why?"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("You need not. The team reads this, the others at home do not."),
    )


class HandoverForm(Once):
    """Who goes, who comes, from when and why. Read by: everybody in the circle."""

    say_optional = False
    gone = forms.ChoiceField(label=_("Who stops here?"), widget=forms.RadioSelect)
    coming = forms.ChoiceField(label=_("Who comes instead?"))
    when = forms.ChoiceField(
        label=_("From when?"),
        widget=forms.RadioSelect,
        initial=A_DAY,
        choices=[
            (A_DAY, _("from a day that people hear beforehand")),
            (AT_ONCE, _("today: somebody is ill or suddenly gone")),
        ],
    )
    starts = forms.DateField(label=_("Which day?"), required=False, widget=DayInput())
    reason = forms.CharField(
        label=_("Why?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("The people here read this."),
    )

    def __init__(
        self, *args: object, named: Iterable[NamedWorker], team: Iterable[Position], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["starts"].initial = timezone.localdate() + timedelta(days=7)
        self.named = {str(one.pk): one for one in named}
        self.team = {str(one.person_id): one for one in team}
        choose(
            self, "gone", [(key, f"{one.name} ({one.get_role_display()})") for key, one in self.named.items()]
        )
        choose(
            self, "coming", [("", _("choose")), *((key, one.person_name) for key, one in self.team.items())]
        )

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if given.get("when") == A_DAY and not given.get("starts") and "starts" not in self.errors:
            self.add_error("starts", _("Choose a day, tomorrow at the earliest."))
        return given

    def change(self) -> dict[str, Any]:
        """What the verb asks."""
        given = self.cleaned_data
        colleague = self.team[given["coming"]]
        starts = given["starts"] if given["when"] == A_DAY else None
        return {
            "key": self.key,
            "gone": self.named[given["gone"]],
            "coming": (colleague.person_id, colleague.person_name),
            "starts": starts,
            "reason": given["reason"],
        }


class NameAnewForm(forms.Form):
    """Nobody of the team is left here: who comes, who stands in, and why. Read by: everybody in the circle."""

    contact = forms.ChoiceField(label=_("Who comes?"))
    stand_in = forms.ChoiceField(label=_("Who stands in?"))
    why = forms.CharField(
        label=_("Why?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("The people here read this."),
    )

    def __init__(self, *args: object, team: Iterable[Position], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        colleagues = [(str(one.person_id), one.person_name) for one in team]
        for name in ("contact", "stand_in"):
            choose(self, name, [("", _("choose")), *colleagues])

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if given.get("contact") and given.get("contact") == given.get("stand_in"):
            self.add_error("stand_in", _("Choose two different colleagues."))
        return given

    def names(self) -> dict[str, Any]:
        """What the verb asks."""
        given = self.cleaned_data
        return {"contact": UUID(given["contact"]), "stand_in": UUID(given["stand_in"]), "why": given["why"]}
