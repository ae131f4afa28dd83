"""The household's own idea first; then one domain of life, or older words said anew."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once

from ..models import Domain, Perspective
from .telling import TellingForm

LONGEST = 4000
Kind = Perspective.Kind


def _asked(label: Any, *, hint: Any = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 2})
    return forms.CharField(label=label, required=False, max_length=LONGEST, widget=widget, help_text=hint)


class FirstForm(TellingForm):
    """The household's own idea, and what was tried: they come first and lead (I4.1). Read by: who plans together."""

    kinds = Perspective.FIRST
    idea = _asked(_("What would you do yourself?"), hint=_("Your own idea comes first."))
    tried = _asked(_("What was tried already?"), hint=_("What helped a little, and what did not?"))
    field_order = ("of", "idea", "tried", "about", "eyes", "there")

    def choices_of_voice(self) -> list[tuple[str, str]]:
        """Of the household, and who speaks for them. A worker's view is one among them, and never the first."""
        me = str(self.standing.actor) if self.standing.helps else ""
        return [voice for voice in super().choices_of_voice() if voice[0] != me]


class DomainForm(TellingForm):
    """One domain: a source of strength, or of stress, or of both. Every question may stay empty."""

    kinds = (Kind.GIVES, Kind.TAKES, Kind.WISH, Kind.CONNECTS)
    domain = forms.ChoiceField(label=_("What is it about?"))
    gives = _asked(_("What gives strength?"))
    takes = _asked(_("What takes strength?"))
    wish = _asked(_("What do you wish?"))
    connects = _asked(_("How do things hang together?"), hint=_("What makes what better, or harder?"))
    field_order = ("of", "domain", "gives", "takes", "wish", "connects", "about", "eyes", "there")

    def __init__(self, *args: object, domains: Sequence[Domain], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.domains = domains
        domain = self.fields["domain"]
        assert isinstance(domain, forms.ChoiceField)
        domain.choices = [(one.pk, f"{one.called} ({one.covers})") for one in domains]

    def domain_chosen(self) -> Domain:
        return next(one for one in self.domains if one.pk == self.cleaned_data["domain"])


class AnewForm(Once):
    """New words after older ones. Read by: who read the older ones."""

    words = forms.CharField(
        label=_("How is it now?"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4})
    )
