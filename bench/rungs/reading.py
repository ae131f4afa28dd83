"""Reading a household and a list by the ORM, as anybody would: a filter in Python, prefetches, no N+1."""

from typing import Any
from uuid import UUID

from django.db.models import Min, QuerySet
from django.shortcuts import get_object_or_404

from bench.rungs.models import Circle

ON_A_PAGE = 20


def household(*, me: UUID, circle: UUID) -> dict[str, Any]:
    """Everything of one household; 404 when this worker does not stand beside them."""
    found = get_object_or_404(
        Circle.objects.filter(named_workers__person=me, named_workers__until=None), pk=circle
    )
    promises = found.promises.prefetch_related("outcomes", "remarks").order_by("due")  # type: ignore[attr-defined]
    return {
        "circle": found,
        "people": list(found.participants.order_by("since", "name")),  # type: ignore[attr-defined]
        "workers": list(found.named_workers.filter(until=None).order_by("role")),  # type: ignore[attr-defined]
        "hopes": list(found.hopes.order_by("written_at")),  # type: ignore[attr-defined]
        "promises": sorted(promises, key=lambda promise: promise.organisation_id is None),
        "consents": list(found.consents.order_by("since")),  # type: ignore[attr-defined]
    }


def caseload(me: UUID) -> "QuerySet[Circle]":
    """In the order of names."""
    mine = Circle.objects.filter(named_workers__person=me, named_workers__until=None)
    return (
        mine.annotate(first=Min("participants__person__sort_key"))
        .order_by("first")
        .prefetch_related("participants", "named_workers")
    )


def timeline(shown: dict[str, Any]) -> list[tuple[Any, str, str, str]]:
    """What there was, newest first."""
    lines = [(said.since, said.giver_name, f"zei {said.answer}", said.reason) for said in shown["consents"]]
    lines += [
        (hope.written_at, hope.of_name, "schreef op wat te hopen", hope.words) for hope in shown["hopes"]
    ]
    for promise in shown["promises"]:
        lines.append((promise.written_at, promise.promiser_name, "beloofde", promise.what))
        lines += [
            (o.written_at, o.author_name, o.get_result_display(), o.why or promise.what)
            for o in promise.outcomes.all()
        ]
        lines += [(r.written_at, r.author_name, "zei erbij", r.words) for r in promise.remarks.all()]
    return sorted(lines, key=lambda line: line[0], reverse=True)
