"""Asking: one field that has to be filled. Everything else may stay empty."""

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.alongside.contact.asking import answer_by
from naast.alongside.contact.models import Question
from naast.look.dates import human_date
from naast.look.once import Once
from naast.people.workers.models import Organisation, TeamArea

from .held_off import HeldOff
from .reaching import LONGEST, ReachingForm


class AskForm(HeldOff, ReachingForm):
    """At the public door. Read by: the team's lead, whoever is on duty, and who takes it up."""

    words = forms.CharField(
        label=_("What do you want to ask or tell?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
        help_text=_("In your own words. A doubt is fine too."),
    )
    for_whom = forms.ChoiceField(
        label=_("For whom do you ask?"),
        choices=Question.ForWhom.choices,
        initial=Question.ForWhom.UNSAID,
        required=False,
        widget=forms.RadioSelect,
    )
    area = forms.ChoiceField(label=_("In which neighbourhood?"), required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.covered = {str(one.pk): one for one in TeamArea.to_choose()}
        area = self.fields["area"]
        assert isinstance(area, forms.ChoiceField)
        area.choices = [
            ("", _("I don't know, or I don't say")),
            *((key, str(one)) for key, one in self.covered.items()),
        ]
        if not self.covered:
            del self.fields["area"]

    def clean_for_whom(self) -> str:
        return self.cleaned_data["for_whom"] or Question.ForWhom.UNSAID

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        self.mind_links(str(given.get("words", "")))
        return given

    @property
    def has_link_in_words(self) -> bool:
        """Only then the tick beside a link is shown."""
        return self.has_link(self["words"].value())

    @property
    def answer_by(self) -> str:
        """By when one hears, as the page says it beforehand."""
        return human_date(answer_by(), weekday=True)

    def team(self) -> Organisation | None:
        """The team of that neighbourhood; else the first."""
        chosen = self.covered.get(self.cleaned_data.get("area", ""))
        return Organisation.objects.get(pk=chosen.team_id) if chosen else TeamArea.first_team()


class MoreForm(Once):
    """Something more in a thread that is there already. Read by whoever reads the question."""

    words = forms.CharField(
        label=_("Do you want to ask or tell something more?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
    )


class OnceMoreForm(forms.Form):
    """The code, as it was written down."""

    say_optional = False
    secret = forms.CharField(
        label=_("Your code"),
        max_length=200,
        help_text=_("Seven groups of four. Capitals or not, with or without dashes: it does not matter."),
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "spellcheck": "false", "dir": "ltr"}),
    )
