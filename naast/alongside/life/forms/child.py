"""In a child's own way: pictures to point at, three short questions, few words (I2.4)."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from ..models import Domain, Perspective
from ..pictures import PICTURES, TO_POINT_AT, Picture
from .telling import TellingForm

LONGEST = 300
Kind = Perspective.Kind


def _words(label: Any) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=LONGEST)


def _pictures(label: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, required=False, widget=forms.CheckboxSelectMultiple)


class ChildForm(TellingForm):
    """A child tells, alone or with somebody who types. Read by: the child, who speaks for them, and who helps."""

    say_optional = False
    kinds = (Kind.GIVES, Kind.TAKES, Kind.WISH)
    of = forms.ChoiceField(label=_("Who are you?"), widget=forms.RadioSelect)
    about = forms.ChoiceField(required=False, widget=forms.HiddenInput)
    domain = forms.ChoiceField(label=_("What do you want to tell about?"), widget=forms.RadioSelect)
    gives_pictures = _pictures(_("What is nice?"))
    gives = _words(_("Do you want to say something about it?"))
    takes_pictures = _pictures(_("What is not nice?"))
    takes = _words(_("Do you want to say something about that?"))
    wish_pictures = _pictures(_("What do you wish?"))
    wish = _words(_("Say it in your own words"))
    field_order = (
        "of", "domain", "gives_pictures", "gives", "takes_pictures", "takes", "wish_pictures", "wish", "about", "eyes", "there",
    )  # fmt: skip

    def __init__(self, *args: object, domains: Sequence[Domain], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["about"].widget = forms.HiddenInput()
        self.domains = [one for one in domains if one.child]
        domain = self.fields["domain"]
        assert isinstance(domain, forms.ChoiceField)
        domain.choices = [(one.pk, drawn(PICTURES[one.picture], one.for_a_child)) for one in self.domains]
        for kind in self.kinds:
            self._choices_of(f"{kind}_pictures", TO_POINT_AT)

    def choices_of_voice(self) -> list[tuple[str, str]]:
        """Only who takes part: a child's own way is nobody else's view."""
        return [(str(one.person_id), one.name) for one in self.people if one.person_id in self.mine]

    def domain_chosen(self) -> Domain:
        return next(one for one in self.domains if one.pk == self.cleaned_data["domain"])

    def _usual_voice(self) -> str | None:
        """A youth's own; of who types for a child nobody's is taken for granted."""
        voices = [key for key, _name in self.choices_of_voice()]
        mine = str(self.standing.actor) if self.standing.actor in self.youths else ""
        return mine if mine in voices else voices[0] if len(voices) == 1 else None

    def _choices_of(self, name: str, pictures: Iterable[Picture]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(one.key, drawn(one, one.called)) for one in pictures]


def drawn(picture: Picture, words: str) -> SafeString:
    """A picture with its word."""
    return render_to_string("life/drawn.html", {"picture": picture, "words": words})
