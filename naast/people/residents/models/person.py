"""A person, named as they want to be called, with the keys they are sorted and found by."""

import uuid
from collections.abc import Iterable
from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.people.once import already
from naast.people.residents.names import Name, clean
from naast.people.residents.refusals import BirthNotPossible
from naast.people.residents.sounds import sound_key

OLDEST = 130


class Person(models.Model):
    """Somebody, named as they want to be called. A birth date, only its year, or nothing: as they wish."""

    class Need(models.TextChoices):
        INTERPRETER = "interpreter", _("an interpreter")
        PLAIN_WORDS = "plain_words", _("plain words")
        LARGE_PRINT = "large_print", _("large print")
        READING_ALOUD = "reading_aloud", _("reading aloud")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200, help_text="as the person wants to be called")
    given_name = models.CharField(max_length=100, blank=True)
    prefix = models.CharField(max_length=20, blank=True, help_text="tussenvoegsel: van, de, el …")
    family_name = models.CharField(max_length=100, blank=True)
    sort_key = models.CharField(
        max_length=250, db_collation="C", help_text="folded, prefix behind (names.py)"
    )
    sound_key = models.CharField(
        max_length=100, db_collation="C", blank=True, help_text="how it sounds (sounds.py)"
    )
    birth_date = models.DateField(null=True, blank=True)
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    languages = ArrayField(models.CharField(max_length=12), default=list, blank=True)
    needs = ArrayField(models.CharField(max_length=20, choices=Need.choices), default=list, blank=True)
    address_secret = models.BooleanField(default=False, help_text="geheimhouding: never show where they live")
    entered_by = models.UUIDField(null=True)
    entered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "person"
        indexes = [
            models.Index(fields=["sort_key"], name="person_by_sort_key"),
            models.Index(fields=["sound_key"], name="person_by_sound_key"),
            models.Index(fields=["birth_date"], name="person_by_birth_date"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(birth_date=None) | models.Q(birth_date__year=models.F("birth_year")),
                name="person_birth_year_is_that_of_the_date",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    # What you may ask

    def age_on(self, day: date) -> int | None:
        """Full years; with only a year known, as if born on its last day: the youngest possible."""
        if not self.birth_year:
            return None
        month, born = (self.birth_date.month, self.birth_date.day) if self.birth_date else (12, 31)
        return day.year - self.birth_year - ((day.month, day.day) < (month, born))

    def is_child_on(self, day: date) -> bool:
        """Certainly under 18; with nothing known, not."""
        age = self.age_on(day)
        return age is not None and age < 18

    # What you may do

    @classmethod
    def register(
        cls,
        *,
        by: "Person",
        name: str | Name,
        birth_date: date | None = None,
        birth_year: int | None = None,
        languages: Iterable[str] = (),
        needs: Iterable[str] = (),
        address_secret: bool = False,
        key: uuid.UUID | None = None,
    ) -> "Person":
        """Write somebody down. Look first whether they are known already (find.py)."""
        if there := already(cls, key):
            return there
        person = cls(
            id=key or uuid.uuid4(),
            entered_by=by.pk,
            languages=list(languages),
            needs=list(needs),
            address_secret=address_secret,
        )
        person._call(name if isinstance(name, Name) else Name.read(name))
        person._be_born(birth_date, birth_year)
        person.save(force_insert=True)
        return person

    def rename(self, *, by: "Person", name: str | Name) -> None:
        """Somebody wants to be called otherwise, or the parts of the name were guessed wrongly."""
        self._call(name if isinstance(name, Name) else Name.read(name))
        self.save(update_fields=["name", "given_name", "prefix", "family_name", "sort_key", "sound_key"])

    def describe(
        self,
        *,
        by: "Person",
        birth_date: date | None,
        birth_year: int | None,
        languages: Iterable[str],
        needs: Iterable[str],
        address_secret: bool,
    ) -> None:
        """Birth, languages, what helps in talking, and whether the address is secret."""
        self._be_born(birth_date, birth_year)
        self.languages, self.needs, self.address_secret = list(languages), list(needs), address_secret
        self.save(update_fields=["birth_date", "birth_year", "languages", "needs", "address_secret"])

    def _call(self, name: Name) -> None:
        parts = name._replace(called=clean(name.called))
        self.name, self.given_name, self.prefix, self.family_name = (
            part[:limit] for part, limit in zip(parts, (200, 100, 20, 100), strict=True)
        )
        self.sort_key, self.sound_key = parts.sort_key, sound_key(parts)

    def _be_born(self, day: date | None, year: int | None) -> None:
        this_year = timezone.localdate().year
        year = day.year if day else year
        if (year and not this_year - OLDEST <= year <= this_year) or (day and day > timezone.localdate()):
            raise BirthNotPossible
        self.birth_date, self.birth_year = day, year
