"""Reading a household and a list by the ORM, as anybody would: a filter in Python, prefetches, no N+1."""

from typing import Any
from uuid import UUID

from django.db.models import Min, Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from bench.rungs.models import (
    Absence,
    Appointment,
    AppointmentChange,
    Circle,
    Deed,
    Document,
    Ending,
    Hope,
    Message,
    Note,
    Outcome,
    Promise,
    Remark,
)

ON_A_PAGE = 20
ON_FOUND = 50
SEARCHED: tuple[tuple[Any, tuple[str, ...], str], ...] = (
    (Hope, ("words",), "circle"),
    (Promise, ("what",), "circle"),
    (Outcome, ("why",), "promise__circle"),
    (Remark, ("words",), "promise__circle"),
    (Note, ("words",), "circle"),
    (Message, ("words",), "circle"),
    (Deed, ("line",), "circle"),
    (Document, ("words",), "circle"),
    (Appointment, ("what", "place"), "circle"),
    (AppointmentChange, ("why", "place"), "circle"),
)


WRITTEN = ("notes", "deeds", "documents", "closeness", "origins", "support_offers", "closings")


def household(*, me: UUID, circle: UUID) -> dict[str, Any]:
    """Everything of one household; 404 when this worker does not stand beside them."""
    found: Any = get_object_or_404(
        Circle.objects.filter(named_workers__person=me, named_workers__until=None), pk=circle
    )
    promises = found.promises.prefetch_related("outcomes", "remarks").order_by("due")
    workers = list(found.named_workers.filter(until=None).order_by("role"))
    consents = list(found.consents.order_by("since"))
    return {
        "circle": found,
        "people": list(found.participants.order_by("since", "name")),
        "workers": workers,
        "away": _away(found, [worker.person_id for worker in workers]),
        "hopes": list(found.hopes.order_by("written_at")),
        "promises": sorted(promises, key=lambda promise: promise.organisation_id is None),
        "appointments": list(found.appointments.prefetch_related("changes").order_by("starts")),
        **{name: list(getattr(found, name).order_by("written_at")) for name in WRITTEN},
        "endings": list(Ending.objects.filter(circle=found)),
        "before": _before(consents),
        "consents": consents,
    }


def _away(circle: Any, workers: list[UUID]) -> list[Absence]:
    """Who of these is not there now."""
    now = timezone.now()
    there = Absence.objects.filter(
        position__person__in=workers, position__organisation_id=circle.team_id, since__lte=now
    )
    return list(there.filter(Q(until=None) | Q(until__gt=now)).select_related("position"))


def _before(consents: list[Any]) -> list[Ending]:
    """What was before, when somebody lets it be read."""
    said = [one.recipient for one in consents if one.kind == "former" and one.answer == "yes"]
    return list(Ending.objects.filter(circle__in=said).select_related("circle")) if said else []


def caseload(me: UUID) -> "QuerySet[Circle]":
    """In the order of names."""
    mine = Circle.objects.filter(named_workers__person=me, named_workers__until=None)
    return (
        mine.annotate(first=Min("participants__person__sort_key"))
        .order_by("first")
        .prefetch_related("participants", "named_workers")
    )


def search(me: UUID, words: str) -> list[tuple[Circle, list[tuple[Any, str]]]]:
    """Rows of this worker's households that hold all the words, or whose people are called so; fifty at most."""
    mine = Circle.objects.filter(named_workers__person=me, named_workers__until=None)
    hits: list[tuple[Any, UUID, str]] = []
    for model, names, circle in SEARCHED:
        fits = Q()
        for word in words.split():
            fits &= Q(*((f"{name}__icontains", word) for name in names), _connector=Q.OR)
        rows = model.objects.filter(fits, **{f"{circle}__in": mine}).select_related(*circle.split("__")[:-1])
        for row in rows.order_by("-written_at")[:ON_FOUND]:
            said = " ".join(getattr(row, name) for name in names)
            hits.append((row, getattr(row, "promise", row).circle_id, said))
    hits = sorted(hits, key=lambda hit: hit[0].written_at, reverse=True)[:ON_FOUND]
    called = Q(pk__in=mine, participants__name__icontains=words)
    found = Circle.objects.filter(Q(pk__in={key for _, key, _ in hits}) | called).distinct()
    return [
        (circle, [(row, text) for row, key, text in hits if key == circle.pk])
        for circle in found.prefetch_related("participants")[:ON_FOUND]
    ]
