"""An ORM view without anything round it: rows as JSON. No look is written: the ordinary way has none."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, JsonResponse

from bench.rungs import reading


def open_household(request: HttpRequest, me: UUID, circle: UUID) -> JsonResponse:
    shown = reading.household(me=me, circle=circle)
    rows = {name: [_fields(row) for row in rows] for name, rows in shown.items() if name != "circle"}
    said = [[_fields(o) for o in (*p.outcomes.all(), *p.remarks.all())] for p in shown["promises"]]
    return JsonResponse({**rows, "said": said})


def list_households(request: HttpRequest, me: UUID) -> JsonResponse:
    found = reading.caseload(me)
    lines = [
        [str(one.pk), [p.name for p in one.participants.all()], [w.name for w in one.named_workers.all()]]  # type: ignore[attr-defined]
        for one in found[: reading.ON_A_PAGE]
    ]
    return JsonResponse({"of_all": found.count(), "lines": lines})


def _fields(row: Any) -> dict[str, Any]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
