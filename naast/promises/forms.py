"""Making a promise, and saying how it went."""

import uuid
from collections.abc import Sequence

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once
from naast.people.workers.models import Position
from naast.rights.access.choosing import AboutForm
from naast.rights.access.models import NamedWorker, Part, Participant

from .models import Outcome, Promise, PromisedBy

LONGEST = 1000


class PromiseForm(AboutForm):
    """Who will do what by when. Read by: everybody the sheet is about and who helps; the team's own also at its desk."""

    promiser = forms.ChoiceField(label=_("Who promises this?"))
    what = forms.CharField(
        label=_("What will happen?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One thing, so that you can see whether it happened."),
    )
    due = forms.DateField(label=_("By when?"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    safety = forms.BooleanField(
        label=_("This keeps somebody safe"),
        required=False,
        help_text=_(
            "Then only who was in this talk sees it, until the one it is about wants more people to."
        ),
    )
    field_order = ("promiser", "what", "due", "about", "safety", "only_here")

    def __init__(
        self, *args: object, workers: list[NamedWorker], place: Sequence[Position] = (), **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.workers, self.place = workers, place
        promiser = self.fields["promiser"]
        assert isinstance(promiser, forms.ChoiceField)
        promiser.choices = self._promisers()
        promiser.initial = promiser.choices[0][0] if promiser.choices else None

    def _promisers(self) -> list[tuple[str, str]]:
        """The team's own promises first; then those who take part; at a partner oneself."""
        team = (
            [(str(worker.person_id), worker.name) for worker in self.workers] if self.standing.helps else []
        )
        people = [(str(one.person_id), one.name) for one in self.people if one.person_id in self.mine]
        if self.standing.helps or self.standing.speaks_for:
            return team + people
        return [(str(place.person_id), place.person_name) for place in self.place]

    def clean_due(self) -> object:
        due = self.cleaned_data["due"]
        if due and due < timezone.localdate():
            raise ValidationError(_("This day has passed. When can it be done?"))
        return due

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if given.get("safety"):
            given["only_here"] = True
        return given

    @property
    def sheet_part(self) -> Part:
        return Part.SAFETY if self.cleaned_data["safety"] else Part.PLAN

    def promised_by(self) -> PromisedBy:
        """Whose promise it is, and which organisation is bound by it."""
        key = uuid.UUID(self.cleaned_data["promiser"])
        for worker in self.workers:
            if worker.person_id == key:
                return PromisedBy(key, worker.name, self.circle.team_id)
        for place in self.place:
            if place.person_id == key:
                return PromisedBy(key, place.person_name, place.organisation_id)
        return PromisedBy(key, _named(self.people, key))


class HowItWentForm(Once):
    """Only the promiser says how it went. *Not kept* asks why, with curiosity; that leads to something new or to letting go."""

    result = forms.ChoiceField(label=_("How did it go?"), widget=forms.RadioSelect)
    why = forms.CharField(
        label=_("What happened?"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("What made it work, or what came in between?"),
    )
    anew = forms.CharField(
        label=_("What do you promise instead?"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    anew_due = forms.DateField(
        label=_("By when?"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        result = self.fields["result"]
        assert isinstance(result, forms.ChoiceField)
        result.choices = Outcome.Result.choices

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if given.get("result") == Outcome.Result.RENEWED and not given.get("anew"):
            self.add_error("anew", _("Write what you promise now."))
        if given.get("result") == Outcome.Result.NOT_KEPT and not given.get("why"):
            self.add_error("why", _("What came in between? One sentence is enough."))
        return given


class RemarkForm(Once):
    """How it is for somebody else, or another day agreed together."""

    words = forms.CharField(
        label=_("How is this for you?"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    moved_to = forms.DateField(
        label=_("Did you agree on another day?"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Moving the day together, before it has passed, is keeping a promise."),
    )

    def __init__(self, *args: object, promise: Promise, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.promise = promise

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if not given.get("words") and not given.get("moved_to"):
            raise ValidationError(_("Write a few words, or choose another day."))
        if given.get("moved_to") and self.promise.is_late:
            raise ValidationError(_("The day has passed. Say how it went, and promise it anew if you want."))
        return given


def _named(people: list[Participant], key: uuid.UUID) -> str:
    return next(one.name for one in people if one.person_id == key)
