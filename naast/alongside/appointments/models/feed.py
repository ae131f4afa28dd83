"""A calendar that one's own telephone asks for: a secret address, shown once, that tells times and no more than was chosen."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Person
from naast.rights.access import codes


class Feeds(models.Manager["Feed"]):
    """Never asks for the hash: the program may write it and not read it."""

    def get_queryset(self) -> models.QuerySet[Feed]:
        return super().get_queryset().defer("secret_hash")


class Feed(models.Model):
    """One person's own calendar address. One is open at a time; a new one closes the old."""

    class Shows(models.TextChoices):
        TIMES = "times", _("only when")
        PLACE = "place", _("when and where")
        WORDS = "words", _("when, where, and what it is about")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    secret_hash = models.BinaryField(max_length=32, unique=True)
    shows = models.CharField(max_length=5, choices=Shows.choices, default=Shows.TIMES)
    made_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    objects = Feeds()

    class Meta:
        db_table = "feed"
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(closed_at=None), name="feed_open_once"
            )
        ]

    @classmethod
    def open_of(cls, person: uuid.UUID) -> Feed | None:
        """The one that works now."""
        return cls.objects.filter(person=person, closed_at=None).first()

    @classmethod
    def make(cls, *, key: uuid.UUID, by: uuid.UUID, shows: str) -> str:
        """A new address; an earlier one stops. Gives back the secret, which nobody can read again: at a second tap nothing."""
        if cls.objects.filter(pk=key).exists():
            return ""
        cls.close_of(by=by)
        secret = codes.new_secret().replace("-", "").lower()
        feed = cls(
            pk=key, person_id=by, shows=shows, secret_hash=codes.secret_hash(secret), made_at=timezone.now()
        )
        feed.save(force_insert=True)
        return secret

    @classmethod
    def close_of(cls, *, by: uuid.UUID) -> None:
        """It tells nothing from now on."""
        cls.objects.filter(person=by, closed_at=None).update(closed_at=timezone.now())
