"""Closing together: a last look at what is open, what was learnt, and how to come back."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.alongside.involvement.last_look import Last, LastWord
from naast.rights.access.choosing import AboutForm
from naast.rights.access.models import Part
from naast.rights.access.opening import sheet_for

PROMISE = "promise_"


class ClosingForm(AboutForm):
    """Both sides' words, and the way back. Read by: everybody it is about, for as long as the file is kept."""

    part = Part.STORY
    ours = forms.CharField(
        label=_("What did you learn, at home?"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("In your own words: what helped, what did you find out?"),
    )
    team = forms.CharField(
        label=_("What did the team learn?"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    way_back = forms.CharField(
        label=_("How do you come back?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        initial=_("One tap on your own page is enough. Or call, or walk in."),
    )
    decided = forms.BooleanField(label=_("We decided this together"))

    def __init__(self, *args: object, last: list[Last], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        del self.fields["only_here"]
        self.last = {PROMISE + str(one.promise.pk): one for one in last}
        for name, one in self.last.items():
            self.fields[name] = forms.ChoiceField(
                label=f"{one.promise.promiser_name}: {one.promise.what}",
                choices=[("", _("say nothing about it")), *one.choices],
                required=False,
            )
        self.order_fields([*self.last, "ours", "team", "way_back", "about", "decided"])

    def last_words(self) -> list[tuple[Last, LastWord]]:
        """What is said of the open promises."""
        said = [(one, self.cleaned_data[name]) for name, one in self.last.items()]
        return [(one, LastWord(word)) for one, word in said if word]

    def own_sheet(self) -> uuid.UUID:
        """The story of those it is about."""
        return sheet_for(self.circle, part=self.standing.part_for(self.part), about=self.about_whom())
