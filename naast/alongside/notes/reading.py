"""What there was, contact by contact: the parts of one together, the newest day first, a page at a time."""

import uuid
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import F, Max, QuerySet
from django.utils import timezone

from naast.people.residents.models import Person
from naast.promises.models import Outcome, Promise
from naast.rights.access.models import Circle

from .models import Deed, Note

ON_A_PAGE = 20
MOST_PROMISES = 20


@dataclass
class Entry:
    """One contact with its parts as the acting person may read them; or one deed."""

    key: uuid.UUID
    on: date
    notes: list[Note] = field(default_factory=list)
    deed: Deed | None = None

    @property
    def open(self) -> list[Note]:
        return [note for note in self.notes if not note.for_few]

    @property
    def few(self) -> list[Note]:
        """Said in a talk: folded away, for somebody may be looking along at the table."""
        return [note for note in self.notes if note.for_few]

    @property
    def first(self) -> Note | Deed:
        """Its heading: how it was, and who wrote it."""
        return self.deed or self.notes[0]


def entries(circle: Circle, *, page: str) -> "Page[Any]":
    """Contacts and deeds of a circle by day. The page's own list is entries; of the others only keys were read."""
    found = Paginator(_keys(circle), ON_A_PAGE).get_page(page)
    here = [Entry(key, on) for key, on, _at in found.object_list]
    _fill(here, circle)
    found.object_list = [one for one in here if one.notes or one.deed]
    return found


def _keys(circle: Circle) -> "QuerySet[Any, Any]":
    contacts = (
        Note.objects.filter(circle=circle)
        .order_by()
        .values("contact")
        .annotate(lies=Max("on"), at=Max("written_at"))
        .values_list("contact", "lies", "at")
    )
    deeds = Deed.objects.filter(circle=circle).order_by().values_list("pk", F("on"), F("written_at"))
    return contacts.union(deeds, all=True).order_by("-lies", "-at")


def _fill(here: list[Entry], circle: Circle) -> None:
    keys = [one.key for one in here]
    notes = standing(Note.objects.filter(circle=circle, contact__in=keys))
    deeds = {deed.pk: deed for deed in Deed.objects.filter(pk__in=keys).select_related("sheet")}
    for one in here:
        one.deed = deeds.get(one.key)
        one.notes = [note for note in notes if note.contact == one.key]


def standing(notes: "QuerySet[Note]") -> list[Note]:
    """The words that stand, in the order of writing; each knows the older ones it follows. One question for all."""
    read = list(notes.select_related("sheet"))
    by_key, followers = {note.pk: note for note in read}, defaultdict(list)
    for note in read:
        note.follows = by_key.get(note.follows_id) if note.follows_id else None
        followers[note.follows_id].append(note)
    return [note for note in read if not followers[note.pk]]


def open_promises_of(person: uuid.UUID, promises: list[Promise], outcomes: list[Outcome]) -> list[Promise]:
    """What this person promised here and has not said yet how it went; the first due first."""
    told = {outcome.promise_id for outcome in outcomes}
    mine = [one for one in promises if one.promiser_id == person and one.pk not in told]
    return sorted(mine, key=lambda one: (one.due is None, one.due or date.min, one.written_at))[
        :MOST_PROMISES
    ]


def youths_among(people: set[uuid.UUID]) -> set[uuid.UUID]:
    """Those from 12 up to 18: what they say alone is theirs first (access: a youth's own talk)."""
    today = timezone.localdate()
    known = Person.objects.filter(pk__in=people, birth_year__gte=(today - timedelta(days=18 * 366)).year)
    ages = {one.pk: one.age_on(today) for one in known}
    return {pk for pk, age in ages.items() if age is not None and 12 <= age < 18}
