"""The yes as people say it: one sentence, with exceptions for who wants them. No field of law, ever."""

import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once
from naast.rights.access.models import Part

from .asking import Needed
from .models import Consent, Exemption

LATER = "later"


class YesForm(forms.Form):
    """For each giver at the table: yes, no, or later. Read by: the people themselves and who helps."""

    except_for = forms.MultipleChoiceField(
        label=_("Is there something they may not read?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Tick what stays yours alone. You can change it tomorrow."),
        choices=[(str(part.value), part.label) for part in Part if part not in (Part.CONTACT, Part.DESK)],
    )
    explained = forms.CharField(
        label=_("What was explained?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        initial=_("That help is voluntary, who may look along, and that the yes can be taken back."),
    )
    on_paper = forms.BooleanField(label=_("It was signed on paper"), required=False)

    def __init__(
        self, *args: object, needed: list[Needed], actor: uuid.UUID, for_others: bool, **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.actor, self.for_others = actor, for_others
        asked = [one for one in needed if for_others or one.giver == actor]
        self.asked: dict[uuid.UUID, list[Needed]] = {}
        for one in asked:
            self.asked.setdefault(one.giver, []).append(one)
        for giver, about in self.asked.items():
            self.fields[f"says_{giver}"] = self._answer(about)
        self.order_fields([f"says_{giver}" for giver in self.asked])
        if not for_others:
            del self.fields["explained"], self.fields["on_paper"]

    def _answer(self, about: list[Needed]) -> forms.ChoiceField:
        """Yes, no, or (for a worker who writes it down) not now. A worker never answers for who has to say it alone."""
        choices = [("yes", _("yes")), ("no", _("no"))]
        if self.for_others:
            choices.append((LATER, _("not now: later")))
        standing = {one.answer for one in about}
        initial = (
            standing.pop()
            if len(standing) == 1 and standing <= {"yes", "no"}
            else (LATER if self.for_others else None)
        )
        return forms.ChoiceField(
            label=_whose_word(about), choices=choices, widget=forms.RadioSelect, initial=initial
        )

    @property
    def parts(self) -> int:
        """Everything but the exceptions."""
        return Part.everything() & ~sum(int(part) for part in self.cleaned_data["except_for"])

    def answers(self) -> list[tuple[Needed, str]]:
        """Each (whose yes about whom, answer) that was given now."""
        return [
            (one, self.cleaned_data[f"says_{giver}"])
            for giver, about in self.asked.items()
            for one in about
            if self.cleaned_data[f"says_{giver}"] != LATER
        ]

    @property
    def takes_back(self) -> bool:
        """A no where a yes stands."""
        return any(one.is_yes and answer == "no" for one, answer in self.answers())

    @property
    def how(self) -> str:
        if not self.for_others:
            return Consent.How.SELF
        return Consent.How.PAPER if self.cleaned_data["on_paper"] else Consent.How.WORD


def _whose_word(about: list[Needed]) -> str:
    """ "Lisa, for herself and for Noa"."""
    others = ", ".join(one.about_name for one in about if not one.for_self)
    name = about[0].giver_name
    if any(one.for_self for one in about):
        return (
            _("%(name)s, for themselves and for %(others)s") % {"name": name, "others": others}
            if others
            else name
        )
    return _("%(name)s, for %(others)s") % {"name": name, "others": others}


class SharingForm(Once):
    """This part, with that person or organisation, for this reason, until then."""

    say_optional = False
    about = forms.ChoiceField(label=_("About whom?"))
    recipient = forms.ChoiceField(label=_("With whom?"), required=False)
    somebody = forms.CharField(
        label=_("Or somebody without an account"),
        max_length=200,
        required=False,
        help_text=_("As you call them, for example: oma. They get a link and a code."),
    )
    parts = forms.MultipleChoiceField(
        label=_("What may they read and add to?"),
        widget=forms.CheckboxSelectMultiple,
        initial=[str(Part.PLAN.value)],
        choices=[(str(part.value), part.label) for part in Part if part not in (Part.CONTACT, Part.DESK)],
    )
    reason = forms.CharField(label=_("What for?"), max_length=500)
    until = forms.DateField(
        label=_("Until when?"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Empty: until you take it back."),
    )
    explained = forms.CharField(label=_("What was explained?"), max_length=500)

    def __init__(
        self,
        *args: object,
        about: list[tuple[str, str]],
        organisations: list[tuple[str, str]],
        own_word: bool,
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for name, choices in (("about", about), ("recipient", [("", _("choose")), *organisations])):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices
        if own_word:
            del self.fields["explained"]

    def clean_until(self) -> object:
        until = self.cleaned_data["until"]
        if until and until <= timezone.localdate():
            raise ValidationError(_("This day has passed. Choose a day to come, or leave it empty."))
        return until

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if bool(given.get("recipient")) == bool(given.get("somebody")):
            raise ValidationError(_("Choose an organisation, or name somebody: one of the two."))
        return given

    @property
    def mask(self) -> int:
        return sum(int(part) for part in self.cleaned_data["parts"])


class ExemptionForm(forms.Form):
    """A human decides that a yes is not needed, or is enough. Read by: the people concerned and who helps.

    The article follows from the kind (decision.py); nobody types law.
    """

    whose = forms.ChoiceField(label=_("Whose yes about whom?"))
    kind = forms.ChoiceField(
        label=_("Why can this not wait?"), choices=Exemption.Kind.choices, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Explain it, as the people concerned will read it"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: object, whose: list[tuple[str, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        field = self.fields["whose"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = whose

    def about_and_giver(self) -> tuple[uuid.UUID, uuid.UUID]:
        about, giver = self.cleaned_data["whose"].split(":")
        return uuid.UUID(about), uuid.UUID(giver)
