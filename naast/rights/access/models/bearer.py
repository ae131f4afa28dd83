"""Bearers: codes and links. Who holds the secret and the six figures opens one circle for one purpose until a date."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import NamedTuple

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Person
from naast.people.workers.models import Account
from naast.rights.access import codes
from naast.rights.access.refusals import HasAnAccount, TooYoungForAnAccount

from .circle import Circle

HASHES = ("secret_hash", "code_hash", "browser_hash")
INVITATION_DAYS = 7
LINK_DAYS = 90
OWN_ACCOUNT_FROM = 12


class Bearers(models.Manager["Bearer"]):
    """Never asks for the hashes: the program may write them and not read them."""

    def get_queryset(self) -> models.QuerySet[Bearer]:
        return super().get_queryset().defer(*HASHES)


class Handed(NamedTuple):
    """What is handed over, once: after this page nobody can read the secret or the code again."""

    bearer: Bearer
    secret: str
    code: str


class Bearer(models.Model):
    """A hashed secret of at least 128 bits that opens one circle for one purpose until a date.

    It also wants a six-digit code told another way, and binds to the first browser that opens it.
    """

    class Purpose(models.TextChoices):
        INVITATION = "invitation", _("make an account")
        LINK = "link", _("read along without an account")
        THREAD = "thread", _("come back to a question")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="bearers")
    purpose = models.CharField(max_length=12, choices=Purpose.choices)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, related_name="+", help_text="whom an invitation is for"
    )
    for_name = models.CharField(max_length=200, help_text="as the one who made it calls the person")
    secret_hash = models.BinaryField(max_length=32)
    code_hash = models.BinaryField(
        max_length=32, null=True, help_text="none for a thread: it is its own code"
    )
    browser_hash = models.BinaryField(max_length=32, null=True)
    made_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    objects = Bearers()

    class Meta:
        db_table = "bearer"
        indexes = [models.Index(fields=["secret_hash"], name="bearer_by_secret")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(purpose="thread")
                | models.Q(code_hash__isnull=False, made_by__isnull=False),
                name="bearer_wants_a_code_and_a_maker",
            )
        ]

    @property
    def is_open(self) -> bool:
        return self.closed_at is None and timezone.now() < self.until

    @classmethod
    def invite(cls, *, circle: Circle, person: Person, by: uuid.UUID) -> Handed:
        """For an account of one's own, handed over in person; an earlier invitation to the same person stops working."""
        if Account.objects.filter(person_id=person.pk).exists():
            raise HasAnAccount
        age = person.age_on(timezone.localdate())
        if age is not None and age < OWN_ACCOUNT_FROM:
            raise TooYoungForAnAccount
        for earlier in cls.objects.filter(
            circle=circle, person=person, purpose=cls.Purpose.INVITATION, closed_at=None
        ):
            earlier.close(by=by)
        return cls._make(
            cls.Purpose.INVITATION,
            circle=circle,
            for_name=person.name,
            by=by,
            days=INVITATION_DAYS,
            person=person,
        )

    @classmethod
    def link(cls, *, circle: Circle, for_name: str, by: uuid.UUID, days: int = LINK_DAYS) -> Handed:
        """For somebody without an account who may read along. What it opens is what the sharing yes to its key says."""
        return cls._make(cls.Purpose.LINK, circle=circle, for_name=for_name, by=by, days=days)

    def close(self, *, by: uuid.UUID) -> None:
        """It opens nothing from now on."""
        self.closed_at = timezone.now()
        self.save(update_fields=["closed_at"])

    @classmethod
    def _make(
        cls,
        purpose: str,
        *,
        circle: Circle,
        for_name: str,
        by: uuid.UUID,
        days: int,
        person: Person | None = None,
    ) -> Handed:
        secret, code, now = codes.new_secret(), codes.new_code(), timezone.now()
        bearer = cls(
            circle=circle,
            purpose=purpose,
            person=person,
            for_name=for_name,
            made_by_id=by,
            since=now,
            until=now + timedelta(days=days),
            secret_hash=codes.secret_hash(secret),
            code_hash=codes.code_hash(code),
        )
        bearer.save(force_insert=True)
        return Handed(bearer, secret, code)
