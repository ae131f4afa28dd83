"""Who decides for whom, since when, and how we know."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Authority, Evidence, Person, Representation

from .fields import Day, OneOfThem, SomeOfThem, among, today
from .finding import SomebodyForm


class AuthorityForm(SomebodyForm):
    """Who has authority over a child. Read by the rule that says whose yes is needed, and by who asks it."""

    kind = forms.ChoiceField(
        label=_("Who has authority?"), choices=Authority.Kind.choices, widget=forms.RadioSelect
    )
    holders = SomeOfThem(label=_("Who is that?"), required=False)
    evidence = forms.ChoiceField(
        label=_("How do we know?"), choices=Evidence.choices, widget=forms.RadioSelect
    )
    since = Day(label=_("Since when?"), initial=today)
    field_order = ("kind", "holders", "name", "born", "evidence", "since")

    def __init__(self, *args: Any, people: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        among(self, people, "holders")

    def clean(self) -> dict[str, Any]:
        """Kind and number of people must fit; said here, so that it stands beside the question."""
        given = super().clean() or {}
        named = len(given.get("holders", ())) + bool(given.get("name"))
        if "kind" in given and named != Authority.HOLDERS[given["kind"]]:
            self.add_error(
                "holders",
                _("Together: choose two. One parent or a guardian: one. Nobody or not clear: none."),
            )
        return given

    def whom(self, *, by: Person) -> list[Person]:
        """The holders: the chosen ones and the one who is written down now."""
        somebody = self.somebody(by=by)
        return [*self.cleaned_data["holders"], *([somebody] if somebody else [])]

    @property
    def fact(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("kind", "evidence", "since")}


class RepresentationForm(SomebodyForm):
    """Who acts for an adult. Read by the rule that says whose yes is needed, and by who asks it."""

    kind = forms.ChoiceField(
        label=_("As what?"), choices=Representation.Kind.choices, widget=forms.RadioSelect
    )
    who = OneOfThem(label=_("Who is that?"), required=False, empty_label=_("somebody else"))
    evidence = forms.ChoiceField(
        label=_("How do we know?"), choices=Evidence.choices, widget=forms.RadioSelect
    )
    since = Day(label=_("Since when?"), initial=today)
    until = Day(label=_("Until when, if that is known?"), required=False)
    field_order = ("kind", "who", "name", "born", "evidence", "since", "until")

    def __init__(self, *args: Any, people: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        among(self, people, "who")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if bool(given.get("who")) == bool(given.get("name")) and "who" in given and "name" in given:
            self.add_error("who", _("Choose one person from the list, or write one name."))
        return given

    def whom(self, *, by: Person) -> Person:
        """The one who represents."""
        chosen: Person | None = self.cleaned_data["who"] or self.somebody(by=by)
        assert chosen
        return chosen

    @property
    def fact(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("kind", "evidence", "since", "until")}
