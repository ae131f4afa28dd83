"""How things are, as the acting person may read it: own ideas first, then domain by domain, the words of each side by side."""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils import timezone

from naast.rights.access.models import Circle

from .models import Domain, Perspective


@dataclass
class Voice:
    """One person's words, kind by kind."""

    name: str
    professional: bool
    said: list[Perspective] = field(default_factory=list)


@dataclass
class Chapter:
    """Everybody's words under one heading."""

    voices: list[Voice]
    domain: Domain | None = None


class Story:
    """The standing words of a circle. What the acting person may not see does not come back."""

    def __init__(self, circle: Circle) -> None:
        read = Perspective.objects.filter(circle=circle).select_related("sheet")
        self.said = standing(list(read))
        self._domains = {one.pk: one for one in Domain.objects.all()} if self.said else {}

    @property
    def first(self) -> Chapter:
        """What people would do themselves, and what was tried: about everything, before everything."""
        return Chapter(side_by_side(one for one in self._open if one.domain_id is None))

    @property
    def chapters(self) -> list[Chapter]:
        """Only the domains in which something was said, in the order of their bones, under the words of today."""
        found = defaultdict(list)
        for one in self._open:
            if one.domain_id:
                found[self._domains[one.domain_id].bone].append(one)
        return [Chapter(side_by_side(found[bone]), self._now(bone)) for bone in sorted(found)]

    @property
    def talk(self) -> list[Perspective]:
        """Said in a talk, for few: folded away, because somebody may be looking along at the table."""
        return [one for one in self.said if one.for_few]

    @property
    def _open(self) -> list[Perspective]:
        return [one for one in self.said if not one.for_few]

    def _now(self, bone: int) -> Domain:
        """The version in force; of a bone without one, the last there was."""
        versions = [one for one in self._domains.values() if one.bone == bone]
        return max(versions, key=lambda one: (one.until is None, one.since))


def side_by_side(said: Iterable[Perspective]) -> list[Voice]:
    """One voice for each person, who spoke first stands first; within it first what gives strength, then what takes it."""
    voices: dict[uuid.UUID, Voice] = {}
    for one in said:
        voice = voices.setdefault(one.of_id, Voice(one.of_name, one.professional))
        voice.said.append(one)
    kinds = list(Perspective.Kind)
    for voice in voices.values():
        voice.said.sort(key=lambda one: (kinds.index(Perspective.Kind(one.kind)), one.written_at))
    return sorted(voices.values(), key=lambda voice: voice.professional)


def standing(read: list[Perspective]) -> list[Perspective]:
    """The words that nobody's newer words follow; each knows the older ones it follows, the last first."""
    by_key = {one.pk: one for one in read}
    followed = {one.follows_id for one in read}
    for one in read:
        one.earlier = earlier(one, by_key)
    return [one for one in read if one.pk not in followed]


def earlier(one: Perspective, by_key: dict[uuid.UUID, Perspective]) -> list[Perspective]:
    """The readable words before these."""
    found, key = [], one.follows_id
    while key in by_key:
        found.append(by_key[key])
        key = by_key[key].follows_id
    return found


def domains_now() -> list[Domain]:
    """Those that can be spoken of today."""
    return list(Domain.objects.filter(until=None, since__lte=timezone.localdate()))
