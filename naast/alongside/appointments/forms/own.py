"""One's own calendar address, and how one wants to be reminded."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once
from naast.people.post.reaching import channel_to
from naast.people.residents.models import ContactWay

from ..models import Feed, ReminderWish

How = ReminderWish.How


class FeedForm(Once):
    """What the calendar on one's own telephone may show. Read by: whoever looks at that telephone."""

    shows = forms.ChoiceField(
        label=_("What may your calendar show?"),
        choices=Feed.Shows.choices,
        initial=Feed.Shows.TIMES,
        widget=forms.RadioSelect,
        help_text=_("Who looks at your telephone reads this too. Names never stand in it."),
    )


class WishForm(Once):
    """How and when to be reminded: only by ways that are one's own and safe. Read by: nobody but the program."""

    how = forms.ChoiceField(label=_("How do you want to be reminded?"), widget=forms.RadioSelect)
    before = forms.ChoiceField(
        label=_("When?"), choices=ReminderWish.Before.choices, widget=forms.RadioSelect
    )
    with_place = forms.BooleanField(
        label=_("Also say where"),
        required=False,
        help_text=_("Otherwise only the day and the time. Who reads your mail or telephone reads it too."),
    )

    def __init__(self, *args: Any, ways: list[ContactWay], wish: ReminderWish, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ways = {f"{channel} {way.pk}": way for way in ways if (channel := channel_to(way))}
        how = self.fields["how"]
        assert isinstance(how, forms.ChoiceField)
        how.choices = [(How.SCREEN, How.SCREEN.label), *self._by_ways(), (How.NOT, How.NOT.label)]
        standing = f"{wish.how} {wish.way_id}" if wish.way_id else wish.how
        known = {value for value, _label in how.choices}
        self.initial = {
            "how": standing if standing in known else How.SCREEN,
            "before": wish.before,
            "with_place": wish.with_place,
        }

    def wish(self, *, by: uuid.UUID) -> dict[str, Any]:
        """What the verb asks."""
        given = self.cleaned_data
        way = self.ways.get(given["how"])
        how = given["how"].split()[0]
        return {
            "key": self.key,
            "by": by,
            "how": how,
            "way": way,
            "before": given["before"],
            "with_place": given["with_place"],
        }

    def _by_ways(self) -> list[tuple[str, str]]:
        words = {
            ContactWay.Kind.MAIL: say("by mail to %(where)s"),
            ContactWay.Kind.PHONE: say("by text message to %(where)s"),
        }
        return [
            (key, words[ContactWay.Kind(way.kind)] % {"where": way.value}) for key, way in self.ways.items()
        ]
