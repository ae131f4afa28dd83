"""What people hope for. One hope is one person's words; clashing hopes stand side by side."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Person
from naast.rights.access.models import Row


class Hope(Row):
    """The hoped-for situation in somebody's own words; `of` is whose words, `author` who typed them."""

    of = models.ForeignKey(Person, models.PROTECT, related_name="+")
    of_name = models.CharField(max_length=200)
    words = models.TextField(_("words"))
    follows = models.OneToOneField("self", models.PROTECT, null=True, related_name="followed_by")

    class Meta:
        db_table = "hope"
        ordering = ["written_at"]
        constraints = [models.CheckConstraint(condition=~models.Q(words=""), name="hope_has_words")]
