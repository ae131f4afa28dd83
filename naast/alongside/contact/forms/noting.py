"""A question by phone, in the street or at the desk: the same in fewer taps, answered at once where that can be."""

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.alongside.contact.models import Question

from .reaching import LONGEST, ReachingForm

Channel = Question.Channel


class NoteForm(ReachingForm):
    """Read by: who asked, and the team. How it came is as it was the last time."""

    words = forms.CharField(
        label=_("What is asked?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        help_text=_("In their words. They can read it with their code."),
    )
    answer = forms.CharField(
        label=_("Did you answer at once? What did you say?"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    channel = forms.ChoiceField(
        label=_("How did it come?"),
        choices=[(one, one.label) for one in (Channel.PHONE, Channel.STREET, Channel.DESK)],
        widget=forms.RadioSelect,
    )
    field_order = ("words", "answer", "channel", "called", "reach", "way")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reach"].label = _("How can we reach them?")
        self.fields["reach"].help_text = _("A phone number or mail address. Only for the answer.")
        self.fields["way"].label = _("How do they want to hear?")
        self.fields["called"].label, self.fields["called"].help_text = _("What may we call them?"), ""

    @property
    def says_who(self) -> bool:
        """Then that part of the page stays open."""
        return bool(self["called"].value() or self["reach"].value() or {"reach", "way"} & self.errors.keys())
