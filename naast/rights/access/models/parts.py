"""The parts of a circle that a yes can cover; a small bit mask, because there are millions of access rows."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Part(models.IntegerChoices):
    """What a row is, as people say it. DESK is not a part with rows: it is what colleagues see on a list."""

    CONTACT = 1, _("how to reach us")
    STORY = 2, _("our story")
    PLAN = 4, _("our plan")
    NOTES = 8, _("contact notes")
    SAFETY = 16, _("safety")
    DOCUMENTS = 32, _("documents")
    MEANS = 64, _("means")
    DESK = 128, _("the desk list")

    @classmethod
    def everything(cls) -> int:
        """All parts a yes can cover, as a mask (the desk is not given by a yes)."""
        return 127

    @classmethod
    def with_rows(cls) -> list[int]:
        """Those that a row can belong to: all but the desk."""
        return [part.value for part in cls if part is not cls.DESK]

    @classmethod
    def of(cls, mask: int) -> list["Part"]:
        """The parts in a mask, in the order of this list."""
        return [part for part in cls if part.value & mask]
