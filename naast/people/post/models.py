"""A letter on its way: written in the transaction of what it tells about, handed over by a task worker later."""

import uuid
from typing import ClassVar

from django.db import connection, models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from .sealing import seal, unseal
from .working import soon


class Letter(models.Model):
    """One mail, text message or letter to one address. The same key never makes two.

    How it went is told by moments: delivered, dropped (the way is not safe any more), failed (nothing left the house),
    or unsure (it may have left; then it is never sent again).
    """

    class Channel(models.TextChoices):
        MAIL = "mail", _("mail")
        TEXT = "text", _("text message")
        LETTER = "letter", _("letter")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(max_length=120, unique=True, help_text='what it is about, as in "reminder:<uuid>"')
    channel = models.CharField(max_length=6, choices=Channel.choices)
    sealed = models.BinaryField(help_text="to, subject and words, unreadable without the key")
    contact_way = models.UUIDField(null=True, help_text="asked again before it goes: is this way safe?")
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    claimed_at = models.DateTimeField(null=True, help_text="a worker takes it out of the house")
    claimed_by = models.CharField(max_length=100, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(null=True, help_text="after a try in vain")
    delivered_at = models.DateTimeField(null=True)
    dropped_at = models.DateTimeField(
        null=True, help_text="the way may never be used, or is no longer theirs"
    )
    failed_at = models.DateTimeField(null=True, help_text="nothing left the house, and we stop trying")
    unsure_at = models.DateTimeField(null=True, help_text="it may have left: never sent again")

    ENDS: ClassVar[tuple[str, ...]] = ("delivered_at", "dropped_at", "failed_at", "unsure_at")

    class Meta:
        db_table = "letter"
        ordering = ["made_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(key__regex=r"^[a-z]+(:[0-9a-z-]+)+$"), name="letter_key_is_plain"
            )
        ]
        indexes = [
            models.Index(
                fields=["made_at"],
                name="letter_waiting",
                condition=models.Q(delivered_at=None, dropped_at=None, failed_at=None, unsure_at=None),
            )
        ]

    def __str__(self) -> str:
        return self.key

    @classmethod
    def post(
        cls,
        *,
        key: str,
        channel: str,
        to: str,
        subject: str,
        words: str,
        contact_way: uuid.UUID | None = None,
    ) -> None:
        """Into the box, in this transaction; a task worker hands it over soon after. Twice the same key is one letter.

        Whoever stands beside the phone reads along: the subject is neutral, and names no question and no help. `contact_way`
        (the key of a `ContactWay`) is asked again at the last moment: a way that became unsafe drops the letter.
        """
        sealed = seal(to=to, subject=subject, words=words)
        letter = Letter(key=key, channel=cls.Channel(channel), sealed=sealed, contact_way=contact_way)
        Letter.objects.bulk_create([letter], ignore_conflicts=True)
        transaction.on_commit(lambda: soon("post.deliver"), robust=True)

    @staticmethod
    def how_it_went(*keys: str) -> dict[str, str]:
        """Of each letter by its key: "waiting", "delivered", "dropped", "failed" or "unsure". Destroyed ones are left out."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT key, how FROM rules.how_post_went(%s::text[])", [list(keys)])
            return dict(cursor.fetchall())

    @property
    def envelope(self) -> dict[str, str]:
        """`to`, `subject` and `words`; only in the hands of the job that delivers."""
        return unseal(bytes(self.sealed))
