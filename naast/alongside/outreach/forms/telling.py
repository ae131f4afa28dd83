"""Telling that one is worried: first what was said to the person, then what one saw, then who one is."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.alongside.contact.forms.held_off import HeldOff
from naast.alongside.outreach.models import Worry
from naast.alongside.outreach.telling import Said
from naast.look.once import Once
from naast.people.workers.models import Organisation, TeamArea

LONGEST = 4000


class WorryForm(HeldOff):
    """At the public door. Read by: the two who take it up, the initiator, and (but for the number) the one it is about."""

    discussed = forms.ChoiceField(
        label=_("Did you talk about it with the person?"),
        choices=Worry.Discussed.choices,
        widget=forms.RadioSelect,
        help_text=_("Talking first works best. Nobody likes it when others talk about them."),
    )
    said = forms.CharField(
        label=_("What did you say, and what was the answer?"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    answer = forms.ChoiceField(
        label=_("Does the person want the team to come?"),
        choices=Worry.Answer.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    about_whom = forms.CharField(
        label=_("About whom do you worry?"),
        max_length=200,
        help_text=_("As you call this person. For example: my neighbour at number 12."),
    )
    where = forms.CharField(
        label=_("Where can the team find this person?"),
        max_length=300,
        required=False,
        help_text=_("An address, a place, or a moment."),
    )
    saw = forms.CharField(
        label=_("What did you see or hear?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
        help_text=_("What happened, and when. What you think of it need not be here."),
    )
    unsafe = forms.BooleanField(
        label=_("I think that somebody is in danger"),
        required=False,
        help_text=_("Then the team goes there, also without a yes. Is it now? Call 112."),
    )
    name = forms.CharField(
        label=_("Your name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    reach = forms.CharField(
        label=_("How can the team reach you?"),
        max_length=200,
        help_text=_("A phone number or mail address. The person does not read it."),
    )
    withhold_name = forms.BooleanField(
        label=_("It is not safe for me when the person reads my name"), required=False
    )
    withheld_because = forms.CharField(
        label=_("What could happen to you?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        help_text=_("The team reads this. The person does not."),
    )
    area = forms.ChoiceField(label=_("In which neighbourhood?"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.covered = {str(one.pk): one for one in TeamArea.to_choose()}
        area = self.fields["area"]
        assert isinstance(area, forms.ChoiceField)
        area.choices = [("", _("I don't know")), *((key, str(one)) for key, one in self.covered.items())]
        if not self.covered:
            del self.fields["area"]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        self.mind_links(" ".join(str(given.get(name, "")) for name in ("saw", "said", "where", "about_whom")))
        if given.get("discussed") == Worry.Discussed.YES and not given.get("answer"):
            self.add_error("answer", _("You talked about it. What does the person want?"))
        if given.get("withhold_name") and not given.get("withheld_because"):
            self.add_error("withheld_because", _("Write what could happen. Only then your name stays away."))
        return given

    @property
    def told(self) -> Said:
        """What will be written. What was answered counts only when they talked."""
        names = ("about_whom", "where", "saw", "discussed", "unsafe", "name", "reach")
        given = {name: self.cleaned_data[name] for name in names}
        talked = self.cleaned_data["discussed"] == Worry.Discussed.YES
        return Said(
            **given,
            said=self.cleaned_data["said"],
            answer=self.cleaned_data["answer"] if talked else "",
            withheld_because=self.cleaned_data["withheld_because"]
            if self.cleaned_data["withhold_name"]
            else "",
        )

    @property
    def withholds(self) -> bool:
        """Then that part of the page stays open."""
        return bool(self["withhold_name"].value() or self["withheld_because"].value())

    @property
    def has_link_in_words(self) -> bool:
        """Only then the tick beside a link is shown."""
        return any(self.has_link(self[name].value()) for name in ("saw", "said", "where", "about_whom"))

    @property
    def as_sent(self) -> list[tuple[str, str]]:
        """Everything that was filled in, to be sent once more from the preview, as the same thing."""
        values = {name: self[name].value() for name in self.fields if name not in ("website", "once")}
        filled = [(name, value) for name, value in values.items() if value not in (None, False, "")]
        return [
            ("once", str(self.key)),
            *((name, "on" if value is True else str(value)) for name, value in filled),
        ]

    def team(self) -> Organisation | None:
        """The team of that neighbourhood; else the first."""
        chosen = self.covered.get(self.cleaned_data.get("area", ""))
        return Organisation.objects.get(pk=chosen.team_id) if chosen else TeamArea.first_team()


class MoreToldForm(Once):
    """Something more, by who told it. Read by whoever reads the worry: the person too."""

    words = forms.CharField(
        label=_("Do you want to tell something more?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        help_text=_("The person reads this later too."),
    )


class InOnesOwnWords(Once):
    """How it is for the one it is about. Read by: the two of the team. Not by who told it."""

    words = forms.CharField(
        label=_("How do you see it yourself?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        help_text=_("The two of the team read it. The one who told it does not."),
    )
