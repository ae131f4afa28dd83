"""The few themes of a municipality. Public; loaded from a file at every migrate."""

from django.db import models
from django.utils.translation import get_language

MOST = 12


class Theme(models.Model):
    """One broad subject. It is never deleted, for figures of earlier years point at it: it ends."""

    id = models.SlugField(primary_key=True, max_length=40, help_text="stays the same when the words change")
    number = models.PositiveSmallIntegerField(help_text="1 stands first; there are twelve places")
    name = models.CharField(max_length=60)
    name_en = models.CharField(max_length=60)
    about = models.CharField(max_length=200, help_text="what belongs to it, in plain Dutch")
    about_en = models.CharField(max_length=200)
    since = models.DateField()
    until = models.DateField(null=True, help_text="no longer in the municipality's file from this day")

    class Meta:
        db_table = "theme"
        ordering = ["number", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(number__gte=1, number__lte=MOST), name="theme_one_of_twelve_places"
            ),
            models.UniqueConstraint(
                fields=["number"], condition=models.Q(until=None), name="theme_one_to_a_place"
            ),
        ]

    def __str__(self) -> str:
        return self.called

    @property
    def called(self) -> str:
        """Its name, in the language of the page."""
        return self.name_en if get_language() == "en" else self.name
