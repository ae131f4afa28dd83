"""Addresses of help that does not belong to the team; and that it was offered, with the answer."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.rights.access.models import Circle, Row


class SupportAddress(models.Model):
    """Somebody to turn to without the team. Public; loaded from files at every migrate."""

    class Kind(models.TextChoices):
        DANGER = "danger", _("in danger now")
        TEAM = "team", _("the team itself")
        SUPPORTER = "supporter", _("independent client supporter")
        CONFIDANT = "confidant", _("confidant for youth and parents")
        LEGAL = "legal", _("free legal help")
        COMPLAINT = "complaint", _("help with a complaint")

    INDEPENDENT = (Kind.SUPPORTER, Kind.CONFIDANT, Kind.LEGAL, Kind.COMPLAINT)

    id = models.CharField(primary_key=True, max_length=40)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    rank = models.PositiveSmallIntegerField(default=1, help_text="1 stands first")
    name = models.CharField(max_length=120)
    phone = models.CharField(
        max_length=40, blank=True, help_text="as people write it; only when it is certain"
    )
    url = models.URLField(blank=True)
    place = models.CharField(max_length=200, blank=True, help_text="where and when one can walk in")
    municipality = models.CharField(max_length=80, blank=True, help_text="empty: everywhere")
    words = models.TextField(help_text="what they do, in plain Dutch")

    class Meta:
        db_table = "support_address"
        ordering = ["kind", "rank", "name"]

    def __str__(self) -> str:
        return self.name

    @property
    def dial(self) -> str:
        """The number as a telephone wants it."""
        return "".join(sign for sign in self.phone if sign.isdigit())


class SupportOffer(Row):
    """Somebody was told of help beside the team, and what they said to it (Wmo 2.3.2 lid 3; Jeugdwet 2.5; I6.3).

    Asked again, or another answer: a new row. Nobody needs this to go there: the addresses stand on every first page.
    """

    class Kind(models.TextChoices):
        SUPPORTER = "supporter", _("independent client supporter")
        CONFIDANT = "confidant", _("confidant for youth and parents")
        LEGAL = "legal", _("free legal help")
        COMPLAINT = "complaint", _("help with a complaint")

    class Answer(models.TextChoices):
        YES = "yes", _("yes, please")
        NO = "no", _("no, thank you")
        LATER = "later", _("later, perhaps")

    kind = models.CharField(max_length=10, choices=Kind.choices)
    answer = models.CharField(max_length=5, choices=Answer.choices)
    words = models.TextField(blank=True, help_text="in the resident's own words")

    class Meta:
        db_table = "support_offer"
        ordering = ["written_at"]

    @property
    def headline(self) -> str:
        """On the timeline."""
        return f"{self.get_kind_display()}: {self.get_answer_display()}"

    @property
    def text(self) -> str:
        return self.words

    @classmethod
    def put_down(
        cls,
        kind: str,
        answer: str,
        *,
        key: uuid.UUID,
        circle: Circle,
        sheet: uuid.UUID,
        by: uuid.UUID,
        words: str = "",
    ) -> None:
        """What was offered, and the answer; by the worker who offered it, or by the one who answers."""
        cls(
            id=key, circle=circle, sheet_id=sheet, kind=kind, answer=answer, words=words, author_id=by
        ).write_once()  # fmt: skip
