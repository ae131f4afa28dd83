"""A note of a contact, in parts that each follow their own sheet; and a deed, in one line."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time
from typing import NamedTuple

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.look.refusal import Refusal
from naast.promises.models import Promise
from naast.rights.access.models import Circle, Row
from naast.rights.access.widening import widen


class NotYourWords(Refusal):
    """Only the one who wrote a note says how it was meant; others write a note of their own."""

    sentence = _("Only the one who wrote this can say how it was meant.")
    instead = _("Write a note of your own. Both stay readable.")


class How(models.TextChoices):
    """How people met."""

    VISIT = "visit", _("at home")
    CALL = "call", _("on the phone")
    AT_TEAM = "at_team", _("at the team")
    ALONG = "along", _("somewhere together")
    MESSAGE = "message", _("by message")
    OTHER = "other", _("otherwise")


class Contact(NamedTuple):
    """What the parts of one contact share: a key, how it was and when. No words."""

    key: uuid.UUID
    how: str
    on: date


class Dated(Row):
    """Something that was on a day, which may be earlier than when it was written."""

    on = models.DateField(_("day"), db_column="day")

    class Meta(Row.Meta):
        abstract = True

    @property
    def happened_at(self) -> datetime:
        """When it was: the moment of writing on the day itself, else somewhere in that day."""
        if timezone.localdate(self.written_at) == self.on:
            return self.written_at
        return timezone.make_aware(datetime.combine(self.on, time(12)))

    @property
    def for_few(self) -> bool:
        """Said in a talk: not (yet) for everybody it is about."""
        return self.sheet.visible_to is not None


class Note(Dated):
    """One part of a contact: what was said or happened, in the author's words. Lies on a sheet of contact notes."""

    contact = models.UUIDField(
        help_text="the contact that this is a part of; shared by its parts in every circle"
    )
    how = models.CharField(max_length=8, choices=How.choices)
    words = models.TextField(_("words"))
    promise = models.ForeignKey(
        Promise, models.PROTECT, null=True, related_name="+", help_text="it was on this promise"
    )
    follows = models.ForeignKey("self", models.PROTECT, null=True, related_name="followed_by")

    class Meta:
        db_table = "note"
        ordering = ["written_at"]
        indexes = [models.Index(fields=["circle", "-on"], name="note_by_day")]
        constraints = [models.CheckConstraint(condition=~models.Q(words=""), name="note_has_words")]

    @classmethod
    def put_down(
        cls,
        words: str,
        *,
        key: uuid.UUID,
        contact: Contact,
        circle: Circle,
        sheet: uuid.UUID,
        by: uuid.UUID,
        promise: Promise | None = None,
        follows: Note | None = None,
    ) -> None:
        """Write one part of a contact on a sheet. The database signs it with the author's own name."""
        cls(
            id=key,
            circle=circle,
            sheet_id=sheet,
            contact=contact.key,
            how=contact.how,
            on=contact.on,
            words=words,
            promise=promise,
            follows=follows,
            author_id=by,
        ).write_once()

    def meant(self, words: str, *, key: uuid.UUID, by: uuid.UUID) -> None:
        """ "This is how I meant it": new words after one's own, on the same sheet. The older ones stay, as history."""
        if by != self.author_id:
            raise NotYourWords
        contact = Contact(self.contact, self.how, self.on)
        Note.put_down(
            words, key=key, contact=contact, circle=self.circle, sheet=self.sheet_id, by=by, promise=self.promise, follows=self
        )  # fmt: skip

    def widen(self, *, by: uuid.UUID) -> None:
        """Open it to all it is about and who helps, with the words it follows."""
        earlier = [note.pk for note in self.earlier]
        widen(self, by=by, along=[Note.objects.filter(pk__in=earlier)] if earlier else [])

    @property
    def earlier(self) -> list[Note]:
        """The words it follows, the last first."""
        found, note = [], self.follows
        while note is not None:
            found.append(note)
            note = note.follows
        return found

    @property
    def headline(self) -> str:
        return str(self.get_how_display())

    @property
    def text(self) -> str:
        return self.words


class Deed(Dated):
    """What the team did itself, in one line: concrete help is the work (I2.6)."""

    class Kind(models.TextChoices):
        WENT_ALONG = "along", _("went along")
        CALLED = "called", _("called for them")
        FILLED_IN = "filled_in", _("filled in together")
        ARRANGED = "arranged", _("arranged")
        BROUGHT = "brought", _("brought")
        OTHER = "other", _("did something else")

    kind = models.CharField(max_length=9, choices=Kind.choices)
    line = models.CharField(_("line"), max_length=200)

    class Meta:
        db_table = "deed"
        ordering = ["written_at"]
        indexes = [models.Index(fields=["circle", "-on"], name="deed_by_day")]
        constraints = [models.CheckConstraint(condition=~models.Q(line=""), name="deed_has_a_line")]

    @classmethod
    def put_down(
        cls,
        line: str,
        *,
        kind: str,
        on: date,
        key: uuid.UUID,
        circle: Circle,
        sheet: uuid.UUID,
        by: uuid.UUID,
    ) -> None:
        """Write it down; of the team alone, and not before it was done (the database holds both)."""
        cls(id=key, circle=circle, sheet_id=sheet, kind=kind, line=line, on=on, author_id=by).write_once()

    @property
    def headline(self) -> str:
        return str(self.get_kind_display())

    @property
    def text(self) -> str:
        return self.line
