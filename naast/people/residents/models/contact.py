"""How to reach somebody, and how not: safe contact."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.people.once import already
from naast.people.residents.names import clean
from naast.people.residents.phones import digits
from naast.people.residents.refusals import NumberUnreadable

from .person import Person


class ContactWay(models.Model):
    """A way to reach somebody, or one that must never be used (safe contact)."""

    class Kind(models.TextChoices):
        PHONE = "phone", _("phone")
        MAIL = "mail", _("e-mail")
        LETTER = "letter", _("letter")
        THROUGH = "through", _("through somebody")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="contact_ways")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    value = models.CharField(max_length=200)
    digits = models.CharField(max_length=20, blank=True, help_text="of a phone number, to find it by")
    never = models.BooleanField(default=False, help_text="must never be used: not safe")
    remark = models.CharField(max_length=200, blank=True, help_text="when, who else hears it")
    rank = models.PositiveSmallIntegerField(default=1, help_text="1 = best")
    until = models.DateTimeField(null=True, help_text="no longer theirs")

    class Meta:
        db_table = "contact_way"
        ordering = ["never", "rank", "id"]
        indexes = [
            models.Index(fields=["digits"], name="contact_way_by_digits", condition=~models.Q(digits=""))
        ]

    def __str__(self) -> str:
        return self.value

    @classmethod
    def add(
        cls,
        *,
        by: Person,
        person: Person,
        kind: str,
        value: str,
        remark: str = "",
        never: bool = False,
        key: uuid.UUID | None = None,
    ) -> "ContactWay":
        """Behind the ways already there; a telephone number needs figures."""
        if there := already(cls, key):
            return there
        number = digits(value) if kind == cls.Kind.PHONE else ""
        if kind == cls.Kind.PHONE and not number:
            raise NumberUnreadable
        way = cls(
            id=key or uuid.uuid4(),
            person=person,
            kind=kind,
            value=clean(value),
            digits=number,
            remark=remark,
            never=never,
        )
        way.rank = 1 + (
            cls.objects.filter(person=person, until=None).aggregate(models.Max("rank"))["rank__max"] or 0
        )
        way.save(force_insert=True)
        return way

    def mark_never(self, *, by: Person, remark: str = "") -> None:
        """Not safe: it stays in sight, so that nobody tries it after all."""
        self.never, self.remark = True, remark or self.remark
        self.save(update_fields=["never", "remark"])

    def mark_safe(self, *, by: Person) -> None:
        """The person says that this way can be used again."""
        self.never = False
        self.save(update_fields=["never"])

    def mark_best(self, *, by: Person) -> None:
        """This way first, the others behind it."""
        others = type(self).objects.filter(person=self.person_id, until=None).exclude(pk=self.pk)
        others.update(rank=models.F("rank") + 1)
        self.rank = 1
        self.save(update_fields=["rank"])

    def end(self, *, by: Person) -> None:
        """No longer theirs."""
        self.until = timezone.now()
        self.save(update_fields=["until"])
