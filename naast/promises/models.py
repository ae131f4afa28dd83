"""A promise, how it went, and what others say of it (or a date moved together). Each is a row on the promise's own sheet."""

from __future__ import annotations

import uuid
from datetime import date

from django.db import connection, models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from naast.look.refusal import Refusal
from naast.people.residents.models import Person
from naast.people.workers.models import Organisation
from naast.rights.access.models import Circle, Part, Row, Widening
from naast.rights.access.opening import sheet_for


class NotYourWord(Refusal):
    """Only the promiser says how it went (domain: promises)."""

    sentence = _("Only the one who promised this says how it went.")
    instead = _("You can say how it is for you.")


class NotYoursToWiden(Refusal):
    """Widening what was said in a talk is for the one it is about, or who wrote it."""

    sentence = _("Only the one this is about can open it to more people.")
    instead = _("Ask whether they want that.")


class Promise(Row):
    """Somebody says to somebody what they will do and by when."""

    promiser = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    promiser_name = models.CharField(max_length=200)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+", help_text="promised for a team or partner")
    what = models.TextField()
    due = models.DateField(null=True)
    renews = models.ForeignKey("self", models.PROTECT, null=True, related_name="renewed_as")

    class Meta:
        db_table = "promise"
        ordering = ["written_at"]
        constraints = [models.CheckConstraint(condition=~models.Q(what=""), name="promise_says_what")]

    @classmethod
    def make(
        cls, what: str, *, key: uuid.UUID, circle: Circle, sheet: uuid.UUID, promised_by: tuple[uuid.UUID, str, bool],
        by: uuid.UUID, due: date | None = None, renews: Promise | None = None,
    ) -> None:  # fmt: skip
        """Write a promise down. `promised_by`: whose, their name, and whether it is the team's own (then the team is bound)."""
        promiser, name, for_team = promised_by
        cls(id=key, circle=circle, sheet_id=sheet, promiser_id=promiser, promiser_name=name, what=what, due=due, renews=renews,
            organisation_id=circle.team_id if for_team else None, author_id=by,
            author_name=name if by == promiser else Person.objects.get(pk=by).name).write_once()  # fmt: skip

    def say_how_it_went(
        self, *, result: str, why: str, by: uuid.UUID, key: uuid.UUID, anew: str = "", anew_due: date | None = None, once: object = None
    ) -> None:
        """Only the promiser's word (or of who speaks for them; the database holds it). *Made anew* makes the next promise."""
        if not self.is_word_of(by):
            raise NotYourWord(href=f"../{self.pk}/")
        name = self.promiser_name if by == self.promiser_id else Person.objects.get(pk=by).name
        Outcome(id=key, promise=self, circle_id=self.circle_id, sheet_id=self.sheet_id, result=result, why=why,
                author_id=by, author_name=name).write_once()  # fmt: skip
        if result == Outcome.Result.RENEWED:
            Promise.make(anew, key=uuid.uuid5(key, "anew"), circle=self.circle, sheet=self.sheet_id, by=by, due=anew_due, renews=self,
                         promised_by=(self.promiser_id, self.promiser_name, self.organisation_id is not None))  # fmt: skip

    def remark(self, words: str, *, by: uuid.UUID, key: uuid.UUID, moved_to: date | None = None) -> None:
        """How it is for somebody else; `moved_to` when the day was moved together."""
        Remark(id=key, promise=self, circle_id=self.circle_id, sheet_id=self.sheet_id, words=words, moved_to=moved_to,
               author_id=by, author_name=Person.objects.get(pk=by).name).write_once()  # fmt: skip

    def widen(self, *, by: uuid.UUID) -> None:
        """Lay the promise and what was said of it on the open sheet for the same people; recorded, with whose word it was."""
        if not self.can_be_widened_by(by):
            raise NotYoursToWiden(href=f"../{self.pk}/")
        opened = sheet_for(self.circle_id, part=Part(self.sheet.part), about=self.sheet.about)
        for thing in (Outcome.objects.filter(promise=self), Remark.objects.filter(promise=self), Promise.objects.filter(pk=self.pk)):
            thing.update(sheet_id=opened)
        Widening(circle_id=self.circle_id, sheet_id=opened, row=self.pk, word_of_id=by, author_id=by).save(force_insert=True)

    def is_word_of(self, person: uuid.UUID) -> bool:
        """May this person say how it went? The same question the policy asks."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT rules.my_word(%s::uuid)", [self.pk])
            row = cursor.fetchone()
            return bool(row and row[0])

    def can_be_widened_by(self, person: uuid.UUID) -> bool:
        """It lies on a sheet for a few, and this person wrote it or it is about them."""
        return self.sheet.visible_to is not None and person in {self.author_id, *self.sheet.about}

    @property
    def outcome(self) -> Outcome | None:
        """The last word on how it went; none while it is open."""
        return max(self.outcomes.all(), key=lambda outcome: outcome.written_at, default=None)

    @property
    def is_open(self) -> bool:
        return self.outcome is None

    @property
    def due_now(self) -> date | None:
        """The date as last moved together."""
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


class Outcome(Row):
    """How it went, in the promiser's own words. *Not kept* asks why with curiosity; it never marks a person."""

    class Result(models.TextChoices):
        KEPT = "kept", _("kept")
        IN_PART = "in_part", _("kept in part")
        NOT_KEPT = "not_kept", _("not kept")
        RENEWED = "renewed", _("made anew")
        LET_GO = "let_go", _("let go")
        CANCELLED = "cancelled", _("cancelled by the other side")

    promise = models.ForeignKey(Promise, models.CASCADE, related_name="outcomes")
    result = models.CharField(max_length=10, choices=Result.choices)
    why = models.TextField(blank=True)

    class Meta:
        db_table = "outcome"
        ordering = ["written_at"]

    @property
    def headline(self) -> str:
        return str(self.get_result_display())

    @property
    def text(self) -> str:
        return self.why


class Remark(Row):
    """How it is for somebody else, without a verdict; or a date moved together, which is keeping and not breaking."""

    promise = models.ForeignKey(Promise, models.CASCADE, related_name="remarks")
    words = models.TextField(blank=True)
    moved_to = models.DateField(null=True)

    class Meta:
        db_table = "remark"
        ordering = ["written_at"]

    @property
    def headline(self) -> str:
        return _("moved together to %(day)s") % {"day": date_format(self.moved_to)} if self.moved_to else _("how it is")

    @property
    def text(self) -> str:
        return self.words
