"""A person, how to reach them (and how not), and two records that are one person."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


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
    sort_key = models.CharField(max_length=250, help_text="accents folded, prefix moved behind (names.py)")
    sound_key = models.CharField(max_length=100, blank=True, help_text="how the family name sounds (names.py)")
    birth_date = models.DateField(null=True, blank=True)
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    languages = ArrayField(models.CharField(max_length=12), default=list, blank=True)
    needs = ArrayField(models.CharField(max_length=20, choices=Need.choices), default=list, blank=True)
    address_secret = models.BooleanField(default=False, help_text="geheimhouding: never show where this person lives")
    entered_by = models.UUIDField(null=True)
    entered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "person"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(birth_date=None) | models.Q(birth_date__year=models.F("birth_year")),
                name="person_birth_year_is_that_of_the_date",
            ),
        ]

    def __str__(self) -> str:
        return self.name


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

    class Meta:
        db_table = "contact_way"
        ordering = ["never", "rank"]

    def __str__(self) -> str:
        return self.value


class SamePerson(models.Model):
    """Two records are one person. Linking can be undone; nothing is merged, so nothing is lost."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    one = models.ForeignKey(Person, models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, models.CASCADE, related_name="+")
    linked_by = models.UUIDField()
    since = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField(null=True)

    class Meta:
        db_table = "same_person"
        constraints = [
            models.CheckConstraint(condition=~models.Q(one=models.F("other")), name="same_person_is_two_records"),
        ]
