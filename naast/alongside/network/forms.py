"""Drawing somebody in, saying how it is now, nearer or further, and the end of a tie."""

import uuid
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once
from naast.rights.access.choosing import TOGETHER, AboutForm
from naast.rights.access.models import Part

from .kinds import LONGEST, Asks, Gives, HowItIs, Kind, Near
from .models import Tie

FEW, OPEN = "few", "open"
DAY = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


class HowItIsForm(Once):
    """A name and a tie. Read by: the one who drew it and who stands beside them; at an evaluation; never by a partner.

    Only the name is typed. What it gives and asks is ticked, so that nothing is written about somebody who does not know of it.
    """

    name = forms.CharField(
        label=_("What do you call them?"),
        max_length=LONGEST,
        help_text=_("The name you use. A family name or address is not needed."),
    )
    near = forms.TypedChoiceField(
        label=_("How close?"), choices=Near.choices, coerce=int, initial=Near.CLOSE, widget=forms.RadioSelect
    )
    kind = forms.ChoiceField(label=_("Where do you know each other from?"), choices=Kind.choices)
    gives = forms.MultipleChoiceField(
        label=_("What does it give you?"),
        choices=Gives.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    asks = forms.MultipleChoiceField(
        label=_("What does it ask of you?"),
        choices=Asks.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    since = forms.DateField(
        label=_("Since when is it so?"),
        required=False,
        widget=DAY,
        help_text=_("Leave it empty when it has been so for long."),
    )

    def clean_since(self) -> date | None:
        return not_ahead(self.cleaned_data["since"])

    def how_it_is(self) -> HowItIs:
        given = self.cleaned_data
        return HowItIs(
            given["name"], given["kind"], given["near"], given["gives"], given["asks"], given["since"]
        )

    @property
    def says_more(self) -> bool:
        """Something stands there, or has to be mended: then it is not folded away."""
        return any(self[name].value() or self[name].errors for name in ("gives", "asks", "since"))


class DrawForm(HowItIsForm, AboutForm):
    """Somebody in a drawing that may be the first. `eyes`: what a youth draws is theirs first (access: a youth's own talk)."""

    part = Part.STORY
    only_here = None  # type: ignore[assignment]
    about = forms.ChoiceField(label=_("Round whom?"))
    eyes = forms.ChoiceField(
        label=_("Who may read this?"),
        required=False,
        choices=[
            ("", _("as usual")),
            (FEW, _("only for who was in this talk")),
            (OPEN, _("for everybody it is about, and who helps")),
        ],
    )
    field_order = ("about", "name", "near", "kind", "gives", "asks", "since", "eyes")

    def __init__(self, *args: object, youths: set[uuid.UUID], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.youths = youths

    def clean(self) -> dict[str, object]:
        """What a form about one sheet calls `only_here` follows from who may read it, and whose drawing it is."""
        given = super().clean() or self.cleaned_data
        about, eyes = given.get("about", TOGETHER), given.get("eyes", "")
        is_youth = about != TOGETHER and uuid.UUID(about) in self.youths
        return {**given, "only_here": eyes == FEW or (not eyes and is_youth)}


class ChangeForm(HowItIsForm):
    """How it is now. From today, unless it is said otherwise; never before what was said last."""

    def __init__(self, *args: object, tie: Tie, **kwargs: object) -> None:
        said = {**tie.how_it_is._asdict(), "since": timezone.localdate()}
        super().__init__(*args, initial=said, **kwargs)  # type: ignore[arg-type, misc]
        self.tie = tie
        self.fields["since"].help_text = _("Was it wrong all the time? Then leave this empty.")

    def clean_since(self) -> date | None:
        since = not_ahead(self.cleaned_data["since"]) or self.tie.since
        if since and since < self.tie.begins:
            raise ValidationError(
                _("This was said for a later day already. Choose that day, or a later one.")
            )
        return since


class PlaceForm(Once):
    """Nearer or further; sent by the drawing as well."""

    near = HowItIsForm.base_fields["near"]


class EndForm(Once):
    """The day from which it is over."""

    until = forms.DateField(label=_("Since when is it over?"), widget=DAY, initial=timezone.localdate)

    def clean_until(self) -> date | None:
        return not_ahead(self.cleaned_data["until"])


class DayForm(forms.Form):
    """The drawing as it was on a day; stands in the address, for a day is no word about anybody."""

    say_optional = False
    op = forms.DateField(label=_("On which day?"), required=False, widget=DAY)


def not_ahead(day: date | None) -> date | None:
    """A day that has been."""
    if day and day > timezone.localdate():
        raise ValidationError(_("This day is still to come. Write it down when it has been."))
    return day
