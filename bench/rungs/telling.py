"""A household as an ordinary page tells it: what there was, newest first, and what is to come."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import Any

from django.utils import timezone

Line = tuple[datetime, str, str, str, str]  # when, who, what, its words, where it stands


def timeline(shown: dict[str, Any]) -> list[Line]:
    """What there was, newest first."""
    return sorted((*_said(shown), *_done(shown)), key=lambda line: line[0], reverse=True)


def to_come(shown: dict[str, Any]) -> list[tuple[datetime, Any, str]]:
    """When people meet, the next first, and where."""
    now = timezone.now()
    found = [(*_stands(one), one) for one in shown["appointments"]]
    return sorted(
        ((starts, one, place) for starts, place, off, one in found if not off and starts > now),
        key=lambda one: one[0],
    )


def near(shown: dict[str, Any]) -> list[Any]:
    """How near now, and a wish that is newer."""
    agreed = [one for one in shown["closeness"] if one.agreed][-1:]
    wishes = [one for one in shown["closeness"] if not one.agreed][-1:]
    return agreed + [one for one in wishes if not agreed or one.written_at > agreed[0].written_at]


def _said(shown: dict[str, Any]) -> Iterator[Line]:
    for said in shown["consents"]:
        yield said.since, said.giver_name, f"zei {said.answer}", said.reason, ""
    for hope in shown["hopes"]:
        yield hope.written_at, hope.of_name, "schreef op wat te hopen", hope.words, ""
    for promise in shown["promises"]:
        yield promise.written_at, promise.promiser_name, "beloofde", promise.what, ""
        for one in promise.outcomes.all():
            yield (
                one.written_at,
                one.author_name,
                one.get_result_display(),
                f"{promise.what}\n{one.why}".strip(),
                "",
            )
        for one in promise.remarks.all():
            yield one.written_at, one.author_name, "zei erbij", f"{promise.what}\n{one.words}", ""


def _done(shown: dict[str, Any]) -> Iterator[Line]:
    for note in shown["notes"]:
        yield _at(note), note.author_name, note.get_how_display(), note.words, f"contact/{note.pk}/"
    for deed in shown["deeds"]:
        yield _at(deed), deed.author_name, deed.get_kind_display(), deed.line, ""
    for letter in shown["documents"]:
        title = letter.words or "Brief"
        yield letter.written_at, letter.author_name, "bracht een brief", title, f"brieven/{letter.pk}/"
    for one in shown["closeness"]:
        what = f"{'sprak af' if one.agreed else 'wil graag'}: {one.get_near_display()}"
        yield one.written_at, one.author_name, what, one.words, ""
    for one in shown["origins"]:
        yield one.written_at, one.author_name, "zo begon het", one.words, ""
    for one in shown["support_offers"]:
        what = f"{one.get_kind_display()}: {one.get_answer_display()}"
        yield one.written_at, one.author_name, what, one.words, ""
    for one in shown["closings"]:
        learnt = "\n".join((one.ours, one.team, one.way_back))
        yield one.written_at, one.author_name, "rondde af", learnt, ""
    for one in shown["appointments"]:
        starts, place, off = _stands(one)
        if off or starts <= timezone.now():
            text = " · ".join(filter(None, (one.what, place, one.worker_names)))
            yield starts, one.author_name, "afgezegd" if off else "een gesprek", text, f"gesprek/{one.pk}/"


def _stands(one: Any) -> tuple[datetime, str, bool]:
    """When and where it is after what changed, and whether it was called off."""
    changes = sorted(one.changes.all(), key=lambda change: change.written_at)
    moved = [change for change in changes if change.kind == "moved"][-1:]
    last = moved[0] if moved else one
    return last.starts, last.place, any(change.kind == "off" for change in changes)


def _at(one: Any) -> datetime:
    """The moment of writing on the day itself, else somewhere in that day."""
    if timezone.localdate(one.written_at) == one.day:
        return one.written_at  # type: ignore[no-any-return]
    return datetime.combine(one.day, time(12), tzinfo=UTC)
