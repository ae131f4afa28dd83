"""How near the team stands now: agreed together, tuned anew whenever life asks for it (I1.3, I5.6)."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.look.dates import human_date
from naast.rights.access.models import Circle, Row

IN_A_SENTENCE = {
    "listening": _("The team listens."),
    "advice": _("The team thinks along and gives advice."),
    "short": _("We do something together for a short while."),
    "now_and_then": _("We speak each other now and then."),
    "long": _("The team stays near for a long time."),
}


class Closeness(Row):
    """What was agreed on how near, from now on; a new row each time, so the history stays readable.

    A resident's word alone is a wish, until somebody of the team agrees. Nothing says that there must be a plan.
    """

    class Near(models.TextChoices):
        LISTENING = "listening", _("listening")
        ADVICE = "advice", _("thinking along and advice")
        SHORT = "short", _("something together, for a short while")
        NOW_AND_THEN = "now_and_then", _("speaking each other now and then")
        LONG = "long", _("near, for a long time")

    near = models.CharField(max_length=12, choices=Near.choices)
    words = models.TextField(blank=True, help_text="what we agreed about it")
    agreed = models.BooleanField(help_text="written by the team, with those at the table; else a wish")

    class Meta:
        db_table = "closeness"
        ordering = ["written_at"]

    @property
    def sentence(self) -> str:
        return str(IN_A_SENTENCE[self.near])

    @property
    def when(self) -> str:
        """Agreed on 3 March; or who wishes it, since when."""
        blanks = {"day": human_date(self.written_at), "who": self.author_name}
        if self.agreed:
            return _("Agreed on %(day)s.") % blanks
        return _("%(who)s wishes this since %(day)s. It is not agreed yet.") % blanks

    @property
    def headline(self) -> str:
        """On the timeline."""
        said = _("agreed how near: %(near)s") if self.agreed else _("would like: %(near)s")
        return str(said % {"near": self.get_near_display()})

    @property
    def text(self) -> str:
        return self.words

    @classmethod
    def put_down(
        cls,
        near: str,
        *,
        key: uuid.UUID,
        circle: Circle,
        sheet: uuid.UUID,
        by: uuid.UUID,
        agreed: bool,
        words: str = "",
    ) -> None:
        """The team writes down what was agreed at the table; a resident what they would like."""
        cls(
            id=key, circle=circle, sheet_id=sheet, near=near, words=words, agreed=agreed, author_id=by
        ).write_once()  # fmt: skip

    @staticmethod
    def now(rows: list[Closeness]) -> list[Closeness]:
        """What stands: the last that was agreed, and a wish that is newer. `rows` oldest first."""
        agreed = [one for one in rows if one.agreed][-1:]
        wishes = [one for one in rows if not one.agreed][-1:]
        return agreed + [one for one in wishes if not agreed or one.written_at > agreed[0].written_at]
