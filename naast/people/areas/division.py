"""A division as a file tells it: gemeente > wijk > buurt, and what was not understood. Pure."""

import re
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from .files import Unreadable

CODE = {"gemeente": re.compile(r"GM\d{4}"), "wijk": re.compile(r"WK\d{6}"), "buurt": re.compile(r"BU\d{8}")}
SHAPES = {"Polygon": 3, "MultiPolygon": 4}


@dataclass
class Drawn:
    """One area of the file: its code, name, the code it lies within, and its outline."""

    code: str
    kind: str
    name: str
    within: str | None = None
    outline: dict[str, Any] | None = None


@dataclass
class Division:
    """All areas of a file by code, parents first, and what was left out with why."""

    edition: int
    areas: dict[str, Drawn] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    stadsdelen: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, features: list[dict[str, Any]], *, edition: int | None) -> "Division":
        """From the features of a GeoJSON file; the year comes from the file when nobody says it."""
        division = cls(edition or _year_of(features))
        if not 1900 <= division.edition <= 2200:
            raise Unreadable(_("%(year)d is no year of a division.") % {"year": division.edition})
        for number, feature in enumerate(features, start=1):
            if why := division._add(feature):
                told = _texts(feature)
                name = told.get("buurtnaam") or told.get("gemeentenaam") or _("without a name")
                division.left_out.append(f"{number}. {name}: {why}")
        division._name_districts()
        return division

    def _add(self, feature: dict[str, Any]) -> str | None:
        """Take one feature in, with the areas it lies within; or say why not."""
        told = _texts(feature)
        gemeente, wijk, buurt = (told.get(f"{kind}code", "") for kind in CODE)
        smallest = buurt or gemeente
        if why := _wrong_codes(gemeente, wijk, buurt) or _wrong_outline(feature.get("geometry")):
            return why
        if not told.get("gemeentenaam") or (buurt and not told.get("buurtnaam")):
            return _("the name is missing")
        if smallest in self.areas and self.areas[smallest].outline:
            return _("the code %(code)s is in the file twice") % {"code": smallest}
        self._place(told, gemeente, wijk, buurt)
        if outline := feature.get("geometry"):
            self.areas[smallest].outline = {key: outline[key] for key in ("type", "coordinates")}
        return None

    def _place(self, told: dict[str, str], gemeente: str, wijk: str, buurt: str) -> None:
        self.areas.setdefault(gemeente, Drawn(gemeente, "gemeente", told["gemeentenaam"]))
        if wijk and wijk not in self.areas:
            self.areas[wijk] = Drawn(wijk, "wijk", told.get("wijknaam", ""), gemeente)
            self.stadsdelen[wijk] = told.get("stadsdeel", "")
        if buurt:
            self.areas[buurt] = Drawn(buurt, "buurt", told["buurtnaam"], wijk or gemeente)

    def _name_districts(self) -> None:
        """A district without a name is called after its part of town; with a number when there are more."""
        for code, part in self.stadsdelen.items():
            several = list(self.stadsdelen.values()).count(part) > 1
            self.areas[code].name = self.areas[code].name or (
                f"{part} {code[-2:]}".strip() if several or not part else part
            )


def _told(feature: dict[str, Any]) -> dict[str, Any]:
    told = feature.get("properties")
    return told if isinstance(told, dict) else {}


def _texts(feature: dict[str, Any]) -> dict[str, str]:
    """The properties that are text, fit to keep."""
    texts = {key: value for key, value in _told(feature).items() if isinstance(value, str)}
    return {key: "".join(filter(str.isprintable, value)).strip()[:100] for key, value in texts.items()}


def _year_of(features: list[dict[str, Any]]) -> int:
    years = {str(_told(feature).get("jaar", "")) for feature in features}
    year = years.pop() if len(years) == 1 else ""
    if not year.isascii() or not year.isdigit():
        raise Unreadable(_("Say of which year this division is: --edition 2024."))
    return int(year)


def _wrong_codes(gemeente: str, wijk: str, buurt: str) -> str | None:
    for kind, code in (("gemeente", gemeente), ("wijk", wijk), ("buurt", buurt)):
        if (code or kind == "gemeente") and not CODE[kind].fullmatch(code):
            return _("%(field)s is missing or is no CBS code: “%(code)s”") % {
                "field": f"{kind}code",
                "code": code,
            }
    if any(code and code[2:6] != gemeente[2:6] for code in (wijk, buurt)):
        return _("the wijkcode or buurtcode does not belong to %(code)s") % {"code": gemeente}
    if wijk and not buurt:
        return _("the buurtcode is missing")
    return None


def _wrong_outline(outline: Any) -> str | None:
    if outline is None:
        return None
    depth = SHAPES.get(outline.get("type", "")) if isinstance(outline, dict) else None
    if not depth or not _in_degrees(outline.get("coordinates"), depth):
        return _("the outline is no polygon in degrees (EPSG:4326)")
    return None


def _in_degrees(points: Any, depth: int) -> bool:
    if depth == 1:
        numbers = (
            isinstance(points, list) and len(points) >= 2 and all(isinstance(n, int | float) for n in points)
        )
        return numbers and abs(points[0]) <= 180 and abs(points[1]) <= 90
    return (
        isinstance(points, list) and bool(points) and all(_in_degrees(point, depth - 1) for point in points)
    )
