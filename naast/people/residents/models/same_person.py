"""Two records that are one person."""

import uuid
from typing import NamedTuple

from django.db import connection, models
from django.utils import timezone

from naast.people.residents.refusals import EndedAlready, SameAlready

from .person import Person

OPEN = "SELECT person_id, circle_id FROM rules.open_same_people(%s::uuid)"


class Linked(NamedTuple):
    """A living link, the record at its other end, and the circle in which the acting worker helps that one."""

    link: "SamePerson"
    other: Person
    circle_id: uuid.UUID


class SamePerson(models.Model):
    """Two records are one person. Linking can be undone; nothing is merged, so nothing is lost."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    one = models.ForeignKey(Person, models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, models.CASCADE, related_name="+")
    linked_by = models.UUIDField()
    since = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField(null=True)
    ended_by = models.UUIDField(null=True)

    class Meta:
        db_table = "same_person"
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(one=models.F("other")), name="same_person_is_two_records"
            ),
            models.UniqueConstraint(
                fields=["one", "other"], condition=models.Q(until=None), name="same_person_linked_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @classmethod
    def of(cls, person: Person) -> "list[tuple[SamePerson, Person]]":
        """The living links of this record whose both ends are open, each with the record at its other end."""
        links = cls.objects.filter(models.Q(one=person) | models.Q(other=person), until=None)
        pairs = links.select_related("one", "other").order_by("since")
        return [(link, link.other if link.one_id == person.pk else link.one) for link in pairs]

    @classmethod
    def opened(cls, person: Person) -> list[Linked]:
        """The living links of this record, for who helps both: that opens the other's circle too, with a look (find.sql).

        Of a link to somebody they do not help, nothing: no row, no circle, no look.
        """
        with connection.cursor() as cursor:
            cursor.execute(OPEN, [person.pk])
            through = dict(cursor.fetchall())
        return [Linked(*pair, through[pair[1].pk]) for pair in cls.of(person) if pair[1].pk in through]

    @classmethod
    def link(cls, *, by: Person, one: Person, other: Person) -> "SamePerson":
        """These two records are one person."""
        first, second = sorted((one, other), key=lambda person: person.pk)
        if first == second or cls.objects.filter(one=first, other=second, until=None).exists():
            raise SameAlready
        link = cls(one=first, other=second, linked_by=by.pk)
        link.save(force_insert=True)
        return link

    def unlink(self, *, by: Person) -> None:
        """They turn out to be two people after all."""
        if self.until:
            raise EndedAlready
        self.until, self.ended_by = timezone.now(), by.pk
        self.save(update_fields=["until", "ended_by"])
