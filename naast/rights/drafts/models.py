"""A draft: the fields of one form as somebody typed them so far."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import NamedTuple, Self

from django.db import connection, models
from django.db.models import QuerySet
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _

from naast.look.dates import human_date
from naast.look.door import Door
from naast.people.residents.models import Person
from naast.rights.access.models import Circle

REMIND_AFTER, FORGET_AFTER = timedelta(days=10), timedelta(days=14)
ID = "*"  # stands in a place for the key of what the form is about

Fields = dict[str, list[str]]


class Place(NamedTuple):
    """Which form: its address under the circle (or under the door), as in `contact/` or `contact/*/`, and what stands in it.

    Where the circle itself stands in the address of a page outside it (`vragen/*/`), it is the thing as well.
    """

    circle: uuid.UUID | None
    form: str
    thing: uuid.UUID | None = None

    def path(self, door: Door) -> str:
        """Where the form is found again."""
        form = self.form.replace(ID, str(self.thing))
        return f"{door.home}{self.circle}/{form}" if self.is_in_circle else f"{door.home}{form}"

    @property
    def is_in_circle(self) -> bool:
        """On a page of a household; else on one of the door's own."""
        return self.circle is not None and self.thing != self.circle


class Draft(models.Model):
    """What somebody is still writing in one form. Read by its writer and by nobody else, ever; it counts nowhere."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    writer = models.ForeignKey(Person, models.CASCADE, related_name="+")
    circle = models.ForeignKey(Circle, models.CASCADE, null=True, related_name="+")
    form = models.CharField(max_length=100)
    thing = models.UUIDField(null=True, help_text="what the form is about, when there are several of it")
    fields = models.JSONField(help_text="the form's own fields, as typed")
    tab = models.UUIDField(help_text="the drawing of the form that wrote it last")
    begun_at = models.DateTimeField(db_default=Now(), editable=False)
    saved_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        db_table = "draft"
        indexes = [
            models.Index(fields=["writer", "circle", "form"], name="draft_of_writer"),
            models.Index(fields=["begun_at"], name="draft_by_age"),
        ]

    @classmethod
    def of(cls, writer: uuid.UUID, place: Place) -> QuerySet[Draft]:
        """The writer's drafts of one form, the last written first. Usually one; two when two tabs wrote."""
        where = {"circle": place.circle, "form": place.form, "thing": place.thing}
        return cls.objects.filter(writer=writer, **where).order_by("-saved_at")

    @classmethod
    def mine(cls, writer: uuid.UUID) -> list[Self]:
        """All that this person is still writing, the oldest first: it goes first. For their own first page."""
        return list(cls.objects.filter(writer=writer).order_by("begun_at"))

    @classmethod
    def keep(
        cls, fields: Fields, *, at: Place, key: uuid.UUID, tab: uuid.UUID, seen: str, writer: uuid.UUID
    ) -> Draft:
        """Keep what was typed. Where another tab wrote after what this one has `seen`, both are kept: this one apart."""
        standing = cls.objects.filter(pk=key, writer=writer).first()
        if standing and standing.tab != tab and standing.version != seen:
            standing, key = None, uuid.uuid4()
        if standing:
            cls.objects.filter(pk=key).update(fields=fields, tab=tab)
        else:
            cls._begin(fields, at=at, key=key, tab=tab, writer=writer)
        return cls.objects.get(pk=key)

    @classmethod
    def _begin(cls, fields: Fields, *, at: Place, key: uuid.UUID, tab: uuid.UUID, writer: uuid.UUID) -> None:
        """Two savings of one tab at the same moment: the first stands, and the next says the rest."""
        new = Draft(
            pk=key,
            writer_id=writer,
            circle_id=at.circle,
            form=at.form,
            thing=at.thing,
            fields=fields,
            tab=tab,
        )
        Draft.objects.bulk_create([new], ignore_conflicts=True)

    @staticmethod
    def throw_away(key: uuid.UUID) -> None:
        """It was sent, or is not wanted. Only its writer's hand does this; what is not theirs stays."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT rules.throw_draft_away(%s::uuid)", [key])

    @staticmethod
    def forget() -> int:
        """Destroy what was begun more than fourteen days ago; for a daily task. Asking twice does no harm."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT rules.forget_drafts()")
            row = cursor.fetchone()
            return int(row[0]) if row else 0

    @property
    def version(self) -> str:
        """Which saving this is."""
        return self.saved_at.isoformat()

    @property
    def place(self) -> Place:
        return Place(self.circle_id, self.form, self.thing)

    def href(self, door: Door) -> str:
        """The form with this draft in it."""
        return f"{self.place.path(door)}?concept={self.pk}"

    @property
    def goes_at(self) -> datetime:
        return self.begun_at + FORGET_AFTER

    @property
    def is_old(self) -> bool:
        """Ten days: its writer is reminded."""
        return timezone.now() >= self.begun_at + REMIND_AFTER

    @property
    def reminder(self) -> str:
        """For who has let it lie: when it vanishes. Nothing while it is young."""
        day = {"day": human_date(self.goes_at, weekday=True)}
        return _("This draft vanishes on %(day)s. Finish it, or let it go.") % day if self.is_old else ""

    @property
    def begins(self) -> str:
        """The first words, for its writer to know it by."""
        words = next((text for texts in self.fields.values() for text in texts if " " in text.strip()), "")
        return words if len(words) <= 80 else f"{words[:79]}…"
