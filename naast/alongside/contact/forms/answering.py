"""Answering: the words, and what they are. One form, one act."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from naast.alongside.contact.answering import Shown
from naast.alongside.contact.models import QuestionOutcome
from naast.look.once import Once
from naast.rights.support.models import SupportAddress

from .reaching import LONGEST

Kind = QuestionOutcome.Kind
NOT_YET = "not_yet"
CHOICES = [
    (Kind.ANSWERED, _("an answer")),
    (Kind.ADVICE, _("advice")),
    (Kind.SHOWN_THE_WAY, _("the way to somebody or something else")),
    (Kind.CONVERSATION, _("we talked, or are going to")),
    (Kind.STAYS_IN_TOUCH, _("we stay in touch")),
    (Kind.HELP_BEGINS, _("we ask for a yes to help, together")),
    (NOT_YET, _("no answer yet: I ask or tell something first")),
    (Kind.SET_ASIDE, _("this is no question to us: set aside, with this reason")),
]


class AnswerForm(Once):
    """Read by: who asked, and the team."""

    words = forms.CharField(
        label=_("What do you say?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
    )
    kind = forms.ChoiceField(
        label=_("This is"), choices=CHOICES, initial=Kind.ANSWERED, widget=forms.RadioSelect
    )
    place = forms.ChoiceField(label=_("Where to?"), required=False)
    title = forms.CharField(label=_("Or somewhere else: its name"), max_length=200, required=False)
    url = forms.URLField(label=_("Its website"), required=False, assume_scheme="https")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.places = {one.pk: one for one in SupportAddress.objects.order_by("name")}
        place = self.fields["place"]
        assert isinstance(place, forms.ChoiceField)
        place.choices = [("", _("choose")), *((key, one.name) for key, one in self.places.items())]

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if given.get("kind") == Kind.SHOWN_THE_WAY and not (given.get("place") or given.get("title")):
            self.add_error("place", ValidationError(_("Choose where to, or write its name.")))
        return given

    @property
    def shows(self) -> bool:
        """Then that part of the page stays open."""
        return bool(
            self["place"].value() or self["title"].value() or self["url"].value() or "place" in self.errors
        )

    @property
    def kind_said(self) -> str:
        """Empty while there is no answer yet."""
        kind: str = self.cleaned_data["kind"]
        return "" if kind == NOT_YET else kind

    def shown(self) -> Shown | None:
        """A pointer, kept as it is called today."""
        given = self.cleaned_data
        if given["kind"] != Kind.SHOWN_THE_WAY:
            return None
        if one := self.places.get(given["place"]):
            return Shown("support_address", one.pk, one.name, one.url)
        return Shown("page", "", given["title"], given["url"])
