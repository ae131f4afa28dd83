"""Who looked, in sentences by day; lists as one line a week; one's own looks as one line a day."""

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from django.db.models import Count, Max, Q, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from naast.look.dates import human_date

from .models import Look
from .models.coming_and_going import midnight

WINDOW = timedelta(days=28)
BEFORE_ALL = date(2020, 1, 1)
ON_A_LIST = {"list", "desk", "calendar"}
AT_HOME = {"own", "represents"}
LISTED = Q(purpose__in=ON_A_LIST) & ~Q(ground__in=AT_HOME)
# Few and plain: a purpose is read by everybody who takes part, so it must not tell which page it was (docs/threat-model.md).
PURPOSES = {
    "together": gettext_lazy("to work together"),
    "find": gettext_lazy("to see whether somebody is known already"),
    "search": gettext_lazy("to find something back"),
    "who looked": gettext_lazy("to see who looked"),
    "own list": gettext_lazy("to open their own page"),
    "emergency": gettext_lazy("because of an emergency"),
    "legal exception": gettext_lazy("because the law asks for it"),
    "link": gettext_lazy("with a link"),
    "calendar": gettext_lazy("to see when you meet"),
    "reminder": gettext_lazy("because of a reminder"),
}


@dataclass
class Day:
    """What was looked at on one day."""

    day: date
    sentences: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        return human_date(self.day, weekday=True).capitalize()


@dataclass(frozen=True)
class Looked:
    """Four weeks of looks that the acting person may read, in the circles that were opened (or in one of them)."""

    actor: uuid.UUID
    names: dict[object, str]
    up_to: date

    @property
    def since(self) -> date:
        return self.up_to - WINDOW + timedelta(days=1)

    @property
    def weeks(self) -> str:
        """Which four weeks these are."""
        days = {"since": human_date(self.since), "until": human_date(self.up_to)}
        return _("These are four weeks, from %(since)s until %(until)s.") % days

    @property
    def days(self) -> list[Day]:
        """Newest first."""
        rows = list(self._counted(self._looks.exclude(LISTED)))
        days = [
            Day(day, list(self._sentences(list(some))))
            for day, some in groupby(rows, key=lambda row: row["day"])
        ]
        return [day for day in days if day.sentences]

    @property
    def lists(self) -> list[str]:
        """One line a week for each organisation."""
        weeks: dict[tuple[date, str, bool], int] = {}
        for row in self._counted(self._looks.filter(LISTED)):
            week = row["day"] - timedelta(days=row["day"].weekday())
            key = (week, row["organisation_name"] or row["actor_name"], row["purpose"] == "calendar")
            weeks[key] = weeks.get(key, 0) + row["times"]
        return [
            _calendar_in_a_week(week, who) if calendar else _in_a_week(week, who, times)
            for (week, who, calendar), times in sorted(weeks.items(), reverse=True)
        ]

    @property
    def earlier(self) -> date | None:
        """Where the weeks before begin, when there is anything."""
        there = Look.objects.filter(circle__in=list(self.names), at__lt=midnight(self.since)).exists()
        return self.since - timedelta(days=1) if there else None

    @property
    def later(self) -> date | None:
        return min(self.up_to + WINDOW, timezone.localdate()) if self.up_to < timezone.localdate() else None

    @property
    def _looks(self) -> QuerySet[Look]:
        end: datetime = midnight(self.up_to + timedelta(days=1))
        return Look.objects.filter(circle__in=list(self.names), at__gte=midnight(self.since), at__lt=end)

    def _counted(self, looks: QuerySet[Look]) -> Iterable[dict[str, Any]]:
        kept = ("day", "actor", "actor_name", "organisation_name", "ground", "purpose", "circle_id")
        counted: Iterable[dict[str, Any]] = (
            looks.annotate(day=TruncDate("at"))
            .values(*kept)
            .annotate(times=Count("id"), last=Max("at"))
            .order_by("-day", "-last")
        )
        return counted

    def _sentences(self, rows: list[dict[str, Any]]) -> Iterator[str]:
        """The team and partners first. Of people at home only that they looked: nobody counts each other's visits."""
        at_home = [row for row in rows if row["ground"] in AT_HOME]
        beside = (row for row in rows if row["ground"] not in AT_HOME)
        yield from dict.fromkeys(
            _sentence(_who(row), _why(row["purpose"], row["ground"]), self._about(row["circle_id"]))
            for row in beside
        )
        for name in dict.fromkeys(row["actor_name"] for row in at_home if row["actor"] != self.actor):
            yield _("%(who)s looked.") % {"who": name}
        own = sum(row["times"] for row in at_home if row["actor"] == self.actor)
        if own:
            yield ngettext("You looked yourself, once.", "You looked yourself, %(times)s times.", own) % {
                "times": own
            }

    def _about(self, circle: object) -> str:
        """Whose circle, when there are several."""
        return self.names.get(circle, "") if len(self.names) > 1 else ""


def looked(circles: dict[object, str], *, actor: uuid.UUID, up_to: date | None) -> Looked:
    """In these opened circles (with the names of their people), four weeks up to and including a day."""
    today = timezone.localdate()
    return Looked(actor, circles, max(BEFORE_ALL, min(up_to or today, today)))


def _sentence(who: str, why: str, about: str) -> str:
    """That somebody looked on a day, not how often: a number would tell how much was written that one may not see."""
    said = _("%(who)s looked %(why)s.") % {"who": who, "why": why}
    return f"{said} ({about})" if about else said


def _who(row: dict[str, Any]) -> str:
    place = row["organisation_name"]
    return f"{row['actor_name']} ({place})" if place else str(row["actor_name"])


def _why(purpose: str, ground: str) -> str:
    """An emergency or the law goes before what the page was for."""
    special = {"emergency": "emergency", "legal": "legal exception"}.get(ground, purpose)
    return str(PURPOSES.get(special, PURPOSES["together"]))


def _in_a_week(week: date, who: str, times: int) -> str:
    blanks = {"week": human_date(week), "who": who, "times": times}
    return (
        ngettext(
            "Week of %(week)s: %(who)s saw your names on a list, once.",
            "Week of %(week)s: %(who)s saw your names on a list, %(times)s times.",
            times,
        )
        % blanks
    )


def _calendar_in_a_week(week: date, who: str) -> str:
    """Not how often: a telephone asks by itself."""
    return _("Week of %(week)s: %(who)s saw in a calendar when you meet.") % {
        "week": human_date(week),
        "who": who,
    }
