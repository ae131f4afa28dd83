"""An ORM view without anything round it: rows as JSON. No look is written: the ordinary way has none."""

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpRequest, JsonResponse
from django.utils import timezone

from bench.rungs import reading, writing
from bench.rungs.models import Person, Sheet, Written


def open_household(request: HttpRequest, me: UUID, circle: UUID) -> JsonResponse:
    shown = reading.household(me=me, circle=circle)
    rows = {name: [_fields(row) for row in rows] for name, rows in shown.items() if name != "circle"}
    said = [[_fields(o) for o in (*p.outcomes.all(), *p.remarks.all())] for p in shown["promises"]]
    changed = [[_fields(o) for o in one.changes.all()] for one in shown["appointments"]]
    return JsonResponse({**rows, "said": said, "changed": changed})


def list_households(request: HttpRequest, me: UUID) -> JsonResponse:
    found = reading.caseload(me)
    lines = [
        [str(one.pk), [p.name for p in one.participants.all()], [w.name for w in one.named_workers.all()]]  # type: ignore[attr-defined]
        for one in found[: reading.ON_A_PAGE]
    ]
    return JsonResponse({"of_all": found.count(), "lines": lines})


def _fields(row: Any) -> dict[str, Any]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def search(request: HttpRequest, me: UUID) -> JsonResponse:
    found = reading.search(me, request.GET["words"])
    lines = [
        [str(one.pk), [p.name for p in one.participants.all()], [t for _, t in hits]] for one, hits in found
    ]  # type: ignore[attr-defined]
    return JsonResponse({"found": lines})


def write_note(request: HttpRequest, me: UUID, circle: UUID, sheet: UUID) -> JsonResponse:
    """The same rows without a form."""
    found, on = writing.circle_of(me, circle), Sheet.objects.get(pk=sheet, circle=circle)
    if not writing.said_yes(on):
        raise Http404
    author, given = Person.objects.get(pk=me), request.POST
    note = Written.objects.create(
        id=uuid4(), circle=found, sheet=on, author=author, author_name=author.name, written_at=timezone.now(),
        contact=uuid4(), how=given["how"], day=timezone.localdate(), words=given["words"],
    )  # fmt: skip
    return JsonResponse({"id": str(note.pk)})
