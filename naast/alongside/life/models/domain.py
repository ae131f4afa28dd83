"""A life domain: fixed bones, words of the municipality. Public; loaded from a file at every migrate (loading.py)."""

from django.db import models
from django.utils.translation import get_language

from naast.neighbourhood.themes.models import Theme

BONES = 12


class Domain(models.Model):
    """One version of the words for one bone. What was said points at the version of that day, so a version never changes.

    The bones are numbers, one to twelve, the same in every installation; ten have words of ours, two are free.
    """

    id = models.CharField(primary_key=True, max_length=40, help_text="name and version, e.g. geld/1")
    bone = models.PositiveSmallIntegerField(help_text="1 to 12; stays the same when the words change")
    theme = models.ForeignKey(Theme, models.PROTECT, related_name="domains")
    name = models.CharField(max_length=60)
    name_en = models.CharField(max_length=60)
    about = models.CharField(max_length=200, help_text="what belongs to it, in plain Dutch")
    about_en = models.CharField(max_length=200)
    child = models.CharField(max_length=40, blank=True, help_text="as a child says it; empty: not asked")
    child_en = models.CharField(max_length=40, blank=True)
    picture = models.CharField(max_length=12, help_text="one of pictures.py")
    since = models.DateField()
    until = models.DateField(null=True, help_text="other words, or none, from this day")

    class Meta:
        db_table = "life_domain"
        ordering = ["bone", "since"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(bone__gte=1, bone__lte=BONES), name="life_domain_one_of_twelve_bones"
            ),
            models.UniqueConstraint(
                fields=["bone"], condition=models.Q(until=None), name="life_domain_one_version_to_a_bone"
            ),
        ]

    def __str__(self) -> str:
        return self.called

    @property
    def called(self) -> str:
        """Its name, in the language of the page."""
        return self.name_en if get_language() == "en" else self.name

    @property
    def covers(self) -> str:
        """What belongs to it."""
        return self.about_en if get_language() == "en" else self.about

    @property
    def for_a_child(self) -> str:
        return self.child_en if get_language() == "en" else self.child
