"""What opens without a yes: an emergency, or what the law asks; told at once, unless for safety on a later day."""

import uuid
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once
from naast.people.workers.models import Position
from naast.rights.access.law import ARTICLES
from naast.rights.access.models import Part

from .asking import LONGEST, DayInput, choose


class ToldLaterForm(Once):
    """Told at once, unless for a stated safety reason on a later day."""

    told_on = forms.DateField(
        label=_("On which day may they read it?"),
        required=False,
        widget=DayInput(),
        help_text=_("Empty: they can read it at once. Only for safety a later day, at most three months."),
    )
    delay_reason = forms.CharField(
        label=_("What could happen if they read it now?"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if given.get("told_on") and not given.get("delay_reason"):
            self.add_error("delay_reason", _("Telling later needs a reason of safety."))
        if given.get("delay_reason") and not given.get("told_on") and "told_on" not in self.errors:
            self.add_error("told_on", _("Choose the day on which they may read it."))
        return given

    @property
    def asks_delay(self) -> bool:
        """Whether something about telling later was typed or has to be mended."""
        return any(self[name].value() or self[name].errors for name in ("told_on", "delay_reason"))

    def clean_told_on(self) -> date | None:
        day: date | None = self.cleaned_data["told_on"]
        if day and day <= timezone.localdate():
            raise ValidationError(_("Choose a day to come, or leave it empty."))
        return day


class EmergencyForm(ToldLaterForm):
    """Why it cannot wait. Read by: the team lead and the people themselves."""

    why = forms.CharField(
        label=_("Why must you look now?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What you heard or saw. The people here read this, with your name."),
    )
    field_order = ("why", "told_on", "delay_reason")

    def declaration(self) -> dict[str, Any]:
        """What the verb asks."""
        given = self.cleaned_data
        return {
            "key": self.key,
            "why": given["why"],
            "told_on": given["told_on"],
            "delay_reason": given["delay_reason"],
        }


class LegalForm(ToldLaterForm):
    """What the law asks, of which parts, until when. Read by: the people it is about, the team lead."""

    article = forms.ChoiceField(label=_("What is going on?"), widget=forms.RadioSelect)
    for_worker = forms.ChoiceField(label=_("Who has to look?"))
    parts = forms.MultipleChoiceField(
        label=_("Which parts are needed?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("No more than needed."),
        choices=[(str(part.value), part.label) for part in Part if part is not Part.DESK],
    )
    reason = forms.CharField(
        label=_("Explain it, as the people concerned will read it"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    until_day = forms.DateField(
        label=_("Until which day?"), widget=DayInput(), help_text=_("A year at most.")
    )
    field_order = ("article", "for_worker", "parts", "reason", "until_day", "told_on", "delay_reason")

    def __init__(self, *args: object, team: Iterable[Position], actor: uuid.UUID, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.team = {str(one.person_id): one for one in team}
        choose(self, "article", [(key, one.words) for key, one in ARTICLES.items()])
        choose(self, "for_worker", [(key, one.person_name) for key, one in self.team.items()])
        self.fields["for_worker"].initial = str(actor)

    def clean_until_day(self) -> date:
        day: date = self.cleaned_data["until_day"]
        if not timezone.localdate() < day <= timezone.localdate() + timedelta(days=365):
            raise ValidationError(_("Choose a day after today, a year from now at most."))
        return day

    def decision(self) -> dict[str, Any]:
        """What the verb asks."""
        given, law = self.cleaned_data, ARTICLES[self.cleaned_data["article"]]
        colleague = self.team[given["for_worker"]]
        return {
            "key": self.key,
            "kind": law.kind,
            "article": law.article,
            "reason": given["reason"],
            "until_day": given["until_day"],
            "parts": sum(int(part) for part in given["parts"]),
            "for_worker": (colleague.person_id, colleague.person_name),
            "told_on": given["told_on"],
            "delay_reason": given["delay_reason"],
        }
