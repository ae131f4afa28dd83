"""What a page needs to keep what is typed in its form. Four lines:

drafting = Drafting(request, circle=circle)
form = SomeForm(request.POST or None, initial=drafting.initial)
…after writing: drafting.sent()
…to the template: {"drafting": drafting.of(form)}, and there `{% ask form … draft=drafting %}`
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from functools import cached_property

from django import forms

from naast.rights.access.models import Circle
from naast.rights.access.ways import Acted

from .models import ID, Draft, Place
from .token import Token

A_KEY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
NEVER_KEPT = (forms.FileInput, forms.PasswordInput)


class Drafting:
    """The drafts of the form on this page; look/templates/look/form/draft*.html draw it."""

    def __init__(self, request: Acted, *, circle: Circle | None = None) -> None:
        """The place is the page's own address."""
        self.request, self.writer, self.door = request, request.person, request.door
        self.place = place_of(request, circle)
        self.names: tuple[str, ...] = ()
        sent = (
            Token.read(request.POST.get("draft", ""), writer=self.writer)
            if request.method == "POST"
            else None
        )
        self._sent = sent if sent and sent.place == self.place else None

    # What the page does with it

    @property
    def initial(self) -> dict[str, object]:
        """What was typed before, for a form that is drawn; a tick that was taken away stays away."""
        return {name: _as_initial(texts) for name, texts in self.found.fields.items()} if self.found else {}

    def of(self, *drawn: forms.BaseForm) -> Drafting:
        """These forms are on the page: their fields are kept, and a choice that is no longer there is let go."""
        for form in drawn:
            _let_go(form)
            kept = (name for name, one in form.fields.items() if not isinstance(one.widget, NEVER_KEPT))
            self.names += tuple(form.add_prefix(name) for name in kept if name != "once")
        return self

    def sent(self) -> None:
        """The form was written down: the draft goes, in the same transaction."""
        if self._sent:
            Draft.throw_away(uuid.UUID(self._sent.key))

    # What the page shows of it

    @property
    def to(self) -> str:
        return f"{self.door.home}concept/"

    @property
    def away(self) -> str:
        return f"{self.door.home}concept/weg/"

    @cached_property
    def token(self) -> str:
        """A form that comes back with mistakes is still the same drawing."""
        if self._sent:
            return Token(**{**vars(self._sent), "names": self.names}).signed
        found, circle, thing = self.found, self.place.circle, self.place.thing
        return Token(
            writer=str(self.writer),
            circle=str(circle or ""),
            form=self.place.form,
            thing=str(thing or ""),
            names=self.names,
            key=str(found.pk if found else uuid.uuid4()),
            tab=str(uuid.uuid4()),
            seen=found.version if found else "",
        ).signed

    @cached_property
    def found(self) -> Draft | None:
        """The draft in the form: the one that was asked for, else the last. None while a sent form is looked at."""
        asked = self.request.GET.get("concept")
        return next((one for one in self._all if str(one.pk) == asked), next(iter(self._all), None))

    @property
    def others(self) -> list[tuple[Draft, str]]:
        """Written in another tab: each with where it is opened."""
        return [(one, one.href(self.door)) for one in self._all if one != self.found]

    @cached_property
    def _all(self) -> Sequence[Draft]:
        return [] if self.request.method == "POST" else list(Draft.of(self.writer, self.place))


def place_of(request: Acted, circle: Circle | None) -> Place:
    """From the address: what comes after the door and the circle, its key (if any) apart."""
    path = request.path.removeprefix(request.door.home)
    path = path.removeprefix(f"{circle.pk}/") if circle else path
    keys = A_KEY.findall(path)
    return Place(circle.pk if circle else None, A_KEY.sub(ID, path), uuid.UUID(keys[0]) if keys else None)


def _as_initial(texts: list[str]) -> object:
    """One text, several choices, or nothing: what was not sent was not ticked."""
    return texts[0] if len(texts) == 1 else texts or False


def _let_go(form: forms.BaseForm) -> None:
    """The yes of somebody may be gone since: a choice that is not offered any more falls back to the usual one."""
    for name, one in form.fields.items():
        said = (form.initial or {}).get(name)
        if isinstance(one, forms.ChoiceField) and said:
            texts = [said] if isinstance(said, str) else said
            offered = [text for text in texts if one.valid_value(text)]
            form.initial[name] = offered if isinstance(one, forms.MultipleChoiceField) else said
            if not offered:
                del form.initial[name]
