"""How somebody wants to hear: come back with a code, or an address or number and what to do with it."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from naast.alongside.contact.answering import can_be_sent
from naast.alongside.contact.models import Question
from naast.people.residents import phones

from .again import AgainForm

LONGEST = 4000
SHORTEST_NUMBER = 10  # with the code of a country


class ReachingForm(AgainForm):
    """Read by: whoever answers. The address or number is used for the answer, and for nothing else."""

    reach = forms.CharField(
        label=_("How can we reach you?"),
        max_length=200,
        required=False,
        help_text=_(
            "A phone number or mail address. Only for the answer. Does nobody else read or listen along there?"
        ),
    )
    way = forms.ChoiceField(
        label=_("How do you want to hear?"),
        initial=Question.Way.COME_BACK,
        required=False,
        widget=forms.RadioSelect,
    )
    called = forms.CharField(
        label=_("What may we call you?"), max_length=200, required=False, help_text=_("You need not say.")
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        way = self.fields["way"]
        assert isinstance(way, forms.ChoiceField)
        way.choices = [(one, one.label) for one in Question.Way if can_be_sent(one)]

    def clean_way(self) -> str:
        return self.cleaned_data["way"] or Question.Way.COME_BACK

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if "way" in given and "reach" in given:
            self._fits(str(given["way"]), str(given["reach"]))
        return given

    def _fits(self, way: str, reach: str) -> None:
        """An address where mail goes, a number where one calls; and who gives one says what for."""
        if way == Question.Way.COME_BACK:
            if reach:
                self.add_error(
                    "way", _("You wrote how we can reach you. Choose: by mail, a text message, or a call.")
                )
        elif not reach:
            self.add_error("reach", _("Write the number or address, or choose to come back with a code."))
        elif way == Question.Way.MAIL:
            try:
                validate_email(reach)
            except ValidationError:
                self.add_error("reach", _("This is no mail address. It looks like name@example.nl."))
        elif len(phones.digits(reach)) < SHORTEST_NUMBER:
            self.add_error("reach", _("This is no phone number. It has ten figures, like 06 12 34 56 78."))
