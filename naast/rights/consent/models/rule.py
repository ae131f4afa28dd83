"""Legal rules as data: article, the version that was read, and the rule in plain words."""

from django.db import models
from django.utils.translation import get_language


class LegalRule(models.Model):
    """One rule of law that Naast applies or shows; public. Loaded from rules.csv at every migrate."""

    id = models.CharField(primary_key=True, max_length=40, help_text="e.g. JW-7.3.4-2")
    law = models.CharField(max_length=80)
    article = models.CharField(max_length=60)
    version_read = models.CharField(max_length=20)
    words = models.TextField(help_text="the rule in plain Dutch")
    words_en = models.TextField(help_text="the same in plain English")
    kind = models.CharField(max_length=40)
    age_from = models.PositiveSmallIntegerField(null=True)
    age_to = models.PositiveSmallIntegerField(null=True)
    status = models.CharField(max_length=20)

    class Meta:
        db_table = "legal_rule"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.law} {self.article}"

    @property
    def told(self) -> str:
        """The rule in the reader's language."""
        return self.words if get_language() == "nl" else self.words_en
