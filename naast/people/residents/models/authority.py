"""Who decides for whom, since when, and how we know: facts with dates, never a tick."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from .person import Person


class Evidence(models.TextChoices):
    SAID = "said", _("said by the people themselves")
    REGISTER = "register", _("seen in a register")
    COURT = "court", _("decided by a court")


class Authority(models.Model):
    """Authority (*gezag*) of somebody over a child: the six values of the national register (BRP v2).

    With `temporarily_none` and `not_determinable` nobody holds it; then a human decides, with a reason (consent.Exemption).
    """

    class Kind(models.TextChoices):
        JOINT_PARENTS = "joint_parents", _("both parents together")  # GezamenlijkOuderlijkGezag
        ONE_PARENT = "one_parent", _("one parent")  # EenhoofdigOuderlijkGezag
        JOINT = "joint", _("a parent with somebody else")  # GezamenlijkGezag
        GUARDIANSHIP = "guardianship", _("a guardian")  # Voogdij
        TEMPORARILY_NONE = "temporarily_none", _("nobody for now")  # TijdelijkGeenGezag
        NOT_DETERMINABLE = "not_determinable", _("cannot be determined")  # GezagNietTeBepalen

    NOBODY = (Kind.TEMPORARILY_NONE, Kind.NOT_DETERMINABLE)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    child = models.ForeignKey(Person, models.CASCADE, related_name="under_authority")
    holder = models.ForeignKey(Person, models.CASCADE, null=True, related_name="authority")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    evidence = models.CharField(max_length=10, choices=Evidence.choices)
    since = models.DateField()
    until = models.DateField(null=True)
    entered_by = models.UUIDField(null=True)
    entered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "authority"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(holder=None, kind__in=["temporarily_none", "not_determinable"])
                | (models.Q(holder__isnull=False) & ~models.Q(kind__in=["temporarily_none", "not_determinable"])),
                name="authority_has_a_holder_or_nobody",
            ),
        ]


class Representation(models.Model):
    """Somebody acts for an adult: by court appointment, or authorised in writing. Ends when it says it ends."""

    class Kind(models.TextChoices):
        MENTOR = "mentor", _("mentor (care)")
        CURATOR = "curator", _("curator (all matters)")
        ADMINISTRATOR = "administrator", _("administrator (money)")  # bewindvoerder
        AUTHORISED = "authorised", _("authorised in writing")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="represented_by")
    representative = models.ForeignKey(Person, models.CASCADE, related_name="represents")
    kind = models.CharField(max_length=14, choices=Kind.choices)
    evidence = models.CharField(max_length=10, choices=Evidence.choices)
    since = models.DateField()
    until = models.DateField(null=True)
    entered_by = models.UUIDField(null=True)
    entered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "representation"
