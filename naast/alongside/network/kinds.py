"""What can be said of a tie: how near, from where, what it gives and asks. Lists and no free text, but for the name."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

LONGEST = 60


class Near(models.IntegerChoices):
    """How close, as the resident feels it. The last is a wish or an idea: somebody who could be asked."""

    VERY = 1, _("very close")
    CLOSE = 2, _("close")
    FURTHER = 3, _("further away")
    COULD = 4, _("could be there")


class Kind(models.TextChoices):
    """Where people know each other from."""

    FAMILY = "family", _("family")
    FRIEND = "friend", _("friend")
    NEIGHBOUR = "neighbour", _("neighbour")
    WORK = "work", _("school or work")
    CLUB = "club", _("club, faith or volunteering")
    HELP = "help", _("helps as their work")
    OTHER = "other", _("someone else")


class Gives(models.TextChoices):
    """What a tie gives. A list and no free text: nothing is written about somebody who does not know of it (access)."""

    COMPANY = "company", _("company")
    LISTENS = "listens", _("a listening ear")
    HANDS = "hands", _("a helping hand")
    CARE = "care", _("care, for you or the children")
    ADVICE = "advice", _("good advice")
    THINGS = "things", _("money or things")


class Asks(models.TextChoices):
    """What a tie asks of the one who drew it."""

    TIME = "time", _("time")
    CARE = "care", _("care")
    HELP = "help", _("a helping hand")
    THINGS = "things", _("money or things")
    STRENGTH = "strength", _("strength")


class HowItIs(NamedTuple):
    """What is said of a tie."""

    name: str
    kind: str
    near: int
    gives: list[str] = []
    asks: list[str] = []
    since: date | None = None
    until: date | None = None


@cache
def words_in(language: str) -> dict[str, str]:
    """The lists and the sentences round them in one language; asked for every tie of a drawing."""
    said = {"gives": _now("gives %(what)s"), "asks": _now("asks %(what)s")}
    said |= {"since": _now("since %(day)s"), "until": _now("until %(day)s")}
    said |= {str(kind.value): str(kind.label) for kind in Kind}
    said |= {f"gives {one.value}": str(one.label) for one in Gives}
    return said | {f"asks {one.value}": str(one.label) for one in Asks}
