"""People who share daily life at an address, and since when. A child can belong to two households."""

import uuid

from django.db import models

from naast.people.areas.models import Area

from .person import Person


class Household(models.Model):
    """People sharing daily life. Taking part in help does not follow from living together (access design)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    street = models.CharField(max_length=100, blank=True)
    house_number = models.CharField(max_length=12, blank=True)
    postcode = models.CharField(max_length=7, blank=True)
    place = models.CharField(max_length=80, blank=True)
    area = models.ForeignKey(Area, models.PROTECT, null=True)
    split_from = models.ForeignKey("self", models.SET_NULL, null=True, related_name="split_into")
    entered_by = models.UUIDField(null=True)
    entered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "household"


class Membership(models.Model):
    """A person lives in a household, since and until (the first day no longer)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    household = models.ForeignKey(Household, models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        db_table = "membership"
        constraints = [
            models.UniqueConstraint(
                fields=["household", "person"], condition=models.Q(until=None), name="membership_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")), name="membership_ends_after_it_began"
            ),
        ]
