"""Every page behind every door, with somebody who may open it: made from the table of routes, so that no page is forgotten."""

from dataclasses import dataclass

from naast.cast.people import key
from naast.rights.access.models import Part
from tests.doors.blanks import BLANK
from tests.doors.routes import ROUTES
from tests.laid import Laid

# A page that needs something typed first is looked at as a state (states.py).
NOT_FOR_EYES = {"agenda/<str:secret>.ics", "healthz", "readyz", ".well-known/security.txt"}
NEEDS_MORE = {"uitnodiging/account/", "link/lezen/", "team/<uuid:circle_id>/oppakken/"}
NEEDS_MORE |= {"team/nieuw/<uuid:circle_id>/", "team/balie/<uuid:circle_id>/anderen/"}
NEEDS_MORE |= {"vraag/terug/lezen/", "vraag/terug/weg/"}
NEEDS_MORE |= {"vraag/zorg/terug/lezen/", "vraag/zorg/terug/weg/"}
NEEDS_MORE |= {"team/zorgen/<uuid:circle_id>/brief/<uuid:attempt_id>/"}
BY_DOOR = {"team": "Sanne", "mijn": "Fatma", "partner": "Noor"}


@dataclass(frozen=True)
class Visit:
    """Who opens which page."""

    who: str | None
    path: str


def visits(laid: Laid) -> list[Visit]:
    """One for every route that shows a page."""
    shown = [
        route.pattern
        for route in ROUTES.values()
        if route.answers == 200
        and route.opens
        and route.pattern not in NEEDS_MORE | NOT_FOR_EYES
        and not route.pattern.endswith("/bestand/")
    ]
    return [visit(pattern, laid) for pattern in shown]


def visit(pattern: str, laid: Laid) -> Visit:
    """The usual one of that door, beside Fatma; unless the page is about something that is not there."""
    who, things = BY_DOOR.get(pattern.split("/")[0]), of_fatma(laid)
    if "/gezag/" in pattern:
        things = of_noa(laid)
    elif "/vertegenwoordiging/" in pattern:
        things = of_piet(laid)
    elif "/huishouden/" in pattern or ("/verder-open/" in pattern and who != "Noor"):
        things, who = of_lisa(laid), "Lisa" if who == "Fatma" else who
    if pattern.endswith("/weer/"):
        things, who = {"circle_id": str(key("circle Piet before"))}, "Piet"
    if pattern.startswith("team/vragen/"):
        things, who = {"circle_id": str(key("circle question long"))}, "Karim"
    if pattern.startswith("team/zorgen/"):
        worry = "waiting" if pattern.endswith("/neem-op/") else "tried"
        things, who = {"circle_id": str(key(f"circle worry {worry}"))}, "Karim"
    if pattern.startswith("mijn/zorg/"):
        things, who = {"circle_id": str(key("circle worry contact"))}, "Hakan"
    if pattern.startswith("team/collegas/") or pattern.endswith("/nood/"):
        who = "Ans"
    return Visit(who, "/" + BLANK.sub(lambda blank: things[blank[1]], pattern))


def of_fatma(laid: Laid) -> dict[str, str]:
    return {
        **in_circle("Fatma", laid),
        "consent_id": one(laid, "SELECT id FROM consent WHERE kind = 'sharing'"),
        "position_id": str(key("position Karim")),
        "worker": str(key("Sanne")),
    }


def of_lisa(laid: Laid) -> dict[str, str]:
    """At home since two months; and what was said in a talk, for few."""
    home = key("household de Wit")
    living = "SELECT id FROM membership WHERE household_id = %s AND person_id = %s"
    return {
        **in_circle("Lisa", laid, part=Part.SAFETY),
        "household_id": str(home),
        "membership_id": one(laid, living, home, key("Lisa")),
    }


def of_noa(laid: Laid) -> dict[str, str]:
    fact = "SELECT id FROM authority WHERE child_id = %s"
    return {**in_circle("Lisa", laid), "person_id": str(key("Noa")), "fact_id": one(laid, fact, key("Noa"))}


def of_piet(laid: Laid) -> dict[str, str]:
    fact = "SELECT id FROM representation WHERE person_id = %s"
    return {**in_circle("Piet", laid), "fact_id": one(laid, fact, key("Piet"))}


def in_circle(who: str, laid: Laid, part: Part = Part.PLAN) -> dict[str, str]:
    """A circle, the first who takes part, and the oldest words and promise on an ordinary sheet of theirs."""
    circle = key(f"circle {who}")
    oldest = (
        "SELECT r.id FROM {} r JOIN sheet s ON s.id = r.sheet_id"
        " WHERE s.circle_id = %s AND s.part = %s ORDER BY r.written_at LIMIT 1"
    )
    found = {f"{kind}_id": one(laid, oldest.format(kind), circle, int(part)) for kind in ("hope", "promise")}
    untouched = (
        "SELECT id FROM appointment a WHERE circle_id = %s AND starts > now()"
        " AND NOT EXISTS (SELECT FROM appointment_change c WHERE c.appointment_id = a.id)"
    )
    found["appointment_id"] = one(laid, untouched, circle)
    of_one = oldest.replace("ORDER BY", "ORDER BY cardinality(s.about),")
    found["note_id"] = one(laid, of_one.format("note"), circle, int(Part.NOTES))
    letters = laid.sees("SELECT id FROM document WHERE circle_id = %s ORDER BY written_at", circle)
    letter = str(letters[0][0]) if letters else str(circle)
    return {"circle_id": str(circle), "person_id": str(key(who)), "document_id": letter, **found}


def one(laid: Laid, sql: str, *values: object) -> str:
    return str(laid.sees(sql, *values)[0][0])
