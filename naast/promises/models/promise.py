"""A promise: who will do what by when; what is said of it lies beside it (said.py)."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any, NamedTuple

from django.db import connection, models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.look.refusal import Refusal
from naast.people.residents.models import Person
from naast.people.workers.models import Organisation
from naast.rights.access.models import Circle, Row
from naast.rights.access.widening import widen

from .said import Outcome, Remark


class NotYourWord(Refusal):
    """Only the promiser says how it went (domain: promises)."""

    sentence = _("Only the one who promised this says how it went.")
    instead = _("You can say how it is for you.")


class PromisedBy(NamedTuple):
    """Whose promise, as they are called, and the organisation it is made for (a team or partner), if any."""

    person: uuid.UUID | None
    name: str
    organisation: uuid.UUID | None = None


class Promise(Row):
    """Somebody says to somebody what they will do and by when."""

    promiser = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    promiser_name = models.CharField(max_length=200)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, related_name="+", help_text="promised for a team or partner"
    )
    what = models.TextField()
    due = models.DateField(null=True)
    renews = models.ForeignKey("self", models.PROTECT, null=True, related_name="renewed_as")

    class Meta:
        db_table = "promise"
        ordering = ["written_at"]
        constraints = [models.CheckConstraint(condition=~models.Q(what=""), name="promise_says_what")]

    @classmethod
    def make(
        cls,
        what: str,
        *,
        key: uuid.UUID,
        circle: Circle,
        sheet: uuid.UUID,
        promised_by: PromisedBy,
        by: uuid.UUID,
        due: date | None = None,
        renews: Promise | None = None,
    ) -> None:
        """Write a promise down. When it is made for an organisation, that organisation is bound by it."""
        promiser, name, organisation = promised_by
        cls(
            id=key,
            circle=circle,
            sheet_id=sheet,
            promiser_id=promiser,
            promiser_name=name,
            what=what,
            due=due,
            renews=renews,
            organisation_id=organisation,
            author_id=by,
            author_name=name if by == promiser else Person.objects.get(pk=by).name,
        ).write_once()

    def say_how_it_went(
        self,
        *,
        result: str,
        why: str,
        by: uuid.UUID,
        key: uuid.UUID,
        anew: str = "",
        anew_due: date | None = None,
        once: object = None,
    ) -> None:
        """Only the promiser's word (or of who speaks for them; the database holds it). *Made anew* makes the next promise."""
        if not self.is_word_of(by):
            raise NotYourWord(href=f"../{self.pk}/")
        Outcome(id=key, result=result, why=why, **self._beside(by)).write_once()
        if result == Outcome.Result.RENEWED:
            whose = PromisedBy(self.promiser_id, self.promiser_name, self.organisation_id)
            Promise.make(
                anew,
                key=uuid.uuid5(key, "anew"),
                circle=self.circle,
                sheet=self.sheet_id,
                by=by,
                due=anew_due,
                renews=self,
                promised_by=whose,
            )

    def remark(self, words: str, *, by: uuid.UUID, key: uuid.UUID, moved_to: date | None = None) -> None:
        """How it is for somebody else; `moved_to` when the day was moved together."""
        Remark(id=key, words=words, moved_to=moved_to, **self._beside(by)).write_once()

    def widen(self, *, by: uuid.UUID) -> None:
        """Open it to all it is about, with what was said of it."""
        widen(self, by=by, along=[Outcome.objects.filter(promise=self), Remark.objects.filter(promise=self)])

    def is_word_of(self, person: uuid.UUID) -> bool:
        """May this person say how it went? The same question the policy asks."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT rules.my_word(%s::uuid)", [self.pk])
            row = cursor.fetchone()
            return bool(row and row[0])

    @classmethod
    def with_what_was_said(
        cls, promises: list[Promise], outcomes: list[Outcome], remarks: list[Remark]
    ) -> list[Promise]:
        """Lay what was read together beside its promise, as `prefetch_related` would with two more questions."""
        for name, said in (("outcomes", outcomes), ("remarks", remarks)):
            for promise in promises:
                beside = [one for one in said if one.promise_id == promise.pk]
                promise.__dict__.setdefault("_prefetched_objects_cache", {})[name] = beside
        return promises

    @property
    def outcome(self) -> Outcome | None:
        """The last word on how it went; none while it is open."""
        return max(self.outcomes.all(), key=lambda outcome: outcome.written_at, default=None)

    @property
    def is_open(self) -> bool:
        return self.outcome is None

    @property
    def due_now(self) -> date | None:
        """The day, as last moved together."""
        moved = [remark.moved_to for remark in self.remarks.all() if remark.moved_to]
        return moved[-1] if moved else self.due

    @property
    def for_few(self) -> bool:
        """Said in a talk: not (yet) for everybody it is about."""
        return self.sheet.visible_to is not None

    @property
    def said(self) -> list[Outcome | Remark]:
        """Everything said of it, oldest first."""
        return sorted([*self.outcomes.all(), *self.remarks.all()], key=lambda said: said.written_at)

    @property
    def is_late(self) -> bool:
        return self.is_open and self.due_now is not None and self.due_now < timezone.localdate()

    def _beside(self, by: uuid.UUID) -> dict[str, Any]:
        """What every row beside this promise has: its sheet, and who wrote it."""
        name = self.promiser_name if by == self.promiser_id else Person.objects.get(pk=by).name
        where = {"promise": self, "circle_id": self.circle_id, "sheet_id": self.sheet_id}
        return {**where, "author_id": by, "author_name": name}
