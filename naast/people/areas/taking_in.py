"""A division into the database: what is new is added, what differs is put right, nothing is taken away."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from django.db import transaction
from django.utils.translation import gettext as _

from .division import Division, Drawn
from .models import Area, Figure

NOT_FIGURES = {"regiocode", "soort_regio", "naam", "…"}


@dataclass
class Report:
    """What was taken, what was not, and why."""

    what: str
    new: int = 0
    changed: int = 0
    same: int = 0
    left_out: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        told = _("%(what)s: %(new)d new, %(changed)d put right, %(same)d as they were.") % self.__dict__
        if not self.left_out:
            return told
        heading = _("Not taken in: %(number)d.") % {"number": len(self.left_out)}
        return "\n".join([told, heading, *(f"  {why}" for why in self.left_out)])


@transaction.atomic
def take_in(division: Division, *, source: str) -> Report:
    """All areas of the division; running it again changes nothing."""
    report = Report(_("Areas of %(year)d") % {"year": division.edition}, left_out=division.left_out)
    known = {
        area.code: area for area in Area.objects.filter(edition=division.edition, code__in=division.areas)
    }
    for drawn in division.areas.values():
        _take_in(
            drawn, known, Area(code=drawn.code, edition=division.edition, kind=drawn.kind), source, report
        )
    return report


def _take_in(drawn: Drawn, known: dict[str, Area], new: Area, source: str, report: Report) -> None:
    """One area; a file without its outline leaves the outline that is there."""
    area = known.setdefault(drawn.code, new)
    wanted: dict[str, object] = {
        "name": drawn.name,
        "within_id": known[drawn.within].pk if drawn.within else None,
    }
    if drawn.outline or area is new:
        wanted |= {"outline": drawn.outline, "source": source}
    if area is not new and all(getattr(area, name) == value for name, value in wanted.items()):
        report.same += 1
        return
    for name, value in wanted.items():
        setattr(area, name, value)
    area.save(force_insert=area is new)
    report.new += area is new
    report.changed += area is not new


@transaction.atomic
def take_in_figures(rows: Iterable[dict[str, str]], *, edition: int, year: int, source: str) -> Report:
    """Every number of every row, for the area with that code in that edition."""
    report = Report(_("Figures of %(year)d") % {"year": year})
    areas = {area.code: area for area in Area.objects.filter(edition=edition).only("code")}
    known = {(f.area_id, f.name): f for f in Figure.objects.filter(year=year, area__edition=edition)}
    fresh: list[Figure] = []
    for row in rows:
        area = areas.get(row["regiocode"])
        if area is None:
            report.left_out.append(
                _("%(code)s: no such area in %(year)d") % {"code": row["regiocode"], "year": edition}
            )
            continue
        for name in row.keys() - NOT_FIGURES:
            figure = known.get((area.pk, name[:60])) or Figure(area=area, name=name[:60], year=year)
            _take_in_figure(figure, row[name], source, fresh, report, f"{row['regiocode']} {name}")
    Figure.objects.bulk_create(fresh)
    return report


def _take_in_figure(
    figure: Figure, text: str, source: str, fresh: list[Figure], report: Report, where: str
) -> None:
    value = _number(text)
    if value is None:
        if text.strip():
            report.left_out.append(
                _("%(where)s: “%(text)s” is no number") % {"where": where, "text": text[:40]}
            )
        return
    if figure.value == value and figure.source == source:
        report.same += 1
        return
    known = figure.value is not None
    figure.value, figure.source = value, source
    if known:
        figure.save(update_fields=["value", "source"])
    else:
        fresh.append(figure)
    report.new += not known
    report.changed += known


def _number(text: str) -> Decimal | None:
    """A number with a point or a comma; nothing, or no number, is None."""
    try:
        value = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    return value.quantize(Decimal("0.001")) if value.is_finite() and abs(value) < 10**10 else None
