"""A last look at the promises that are open, before it is closed together."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db import connection
from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from naast.promises.models import Outcome, Promise
from naast.rights.access.models import Circle


class LastWord(TextChoices):
    """What becomes of an open promise."""

    KEPT = "kept", gettext_lazy("it was kept")
    LET_GO = "let_go", gettext_lazy("we let it go")
    STAYS = "stays", gettext_lazy("it goes on without the team")


@dataclass(frozen=True)
class Last:
    """One open promise, and whether the acting person may say how it went."""

    promise: Promise
    may_say: bool

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Only the promiser says how it went; that something goes on, anybody at the table may write down."""
        words = list(LastWord) if self.may_say else [LastWord.STAYS]
        return [(word.value, str(word.label)) for word in words]

    def say(self, word: LastWord, *, by: uuid.UUID, key: uuid.UUID) -> None:
        """Beside the promise, as everything that is said of it."""
        own = uuid.uuid5(key, str(self.promise.pk))
        if word == LastWord.STAYS:
            self.promise.remark(_("This goes on without the team."), by=by, key=own)
        else:
            result = Outcome.Result.KEPT if word == LastWord.KEPT else Outcome.Result.LET_GO
            self.promise.say_how_it_went(result=result, why="", by=by, key=own)


def last_look(circle: Circle) -> list[Last]:
    """The open promises of an opened circle that can be written beside now."""
    found = (
        Promise.objects.filter(circle=circle).select_related("sheet").prefetch_related("outcomes", "remarks")
    )
    promises = [one for one in found if one.is_open and not one.for_few]
    words = _words([one.pk for one in promises])
    return [Last(one, words[one.pk]) for one in promises if one.pk in words]


def _words(promises: list[uuid.UUID]) -> dict[uuid.UUID, bool]:
    asked = (
        "SELECT id, rules.my_word(id) FROM promise WHERE id = ANY (%s::uuid[]) AND rules.writable(sheet_id)"
    )
    with connection.cursor() as cursor:
        cursor.execute(asked, [promises])
        return dict(cursor.fetchall())
