"""What people in the neighbourhood say, in their own words: one small file for each subject, for a Dutch reader to mend."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("stories")
ANY_AGE = (0, 200)


@dataclass(frozen=True)
class Line:
    """A promise, and what may become of it: how it went → what the promiser says about it."""

    what: str
    ends: dict[str, str]


@dataclass(frozen=True)
class Story:
    """One subject that people live with: what they hope, and what each may promise."""

    name: str
    hopes: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    young: tuple[str, ...] = ()
    small: tuple[str, ...] = ()
    lines: dict[str, tuple[Line, ...]] = field(default_factory=dict)
    ages: tuple[int, int] = ANY_AGE
    apart: bool = False
    with_children: bool = False

    def fits(self, *, age: int, apart: bool, children: bool) -> bool:
        """Would somebody of this age, living like this, tell this story?"""
        return (
            self.ages[0] <= age <= self.ages[1]
            and (apart or not self.apart)
            and (children or not self.with_children)
        )


ASIDE = ("kinderen", "veilig", "samen")


@cache
def stories() -> dict[str, Story]:
    """All stories by name, also those that are told beside another (children, safety)."""
    return {path.stem: _read(path) for path in sorted(FOLDER.glob("*.toml")) if path.stem != "samen"}


@cache
def said() -> dict[str, list[str]]:
    """What others say of a promise, of a no, of sharing: words that fit every story."""
    return tomllib.loads((FOLDER / "samen.toml").read_text("utf-8"))


def that_fit(*, age: int, apart: bool, children: bool) -> Iterator[Story]:
    for story in stories().values():
        if story.name not in ASIDE and story.fits(age=age, apart=apart, children=children):
            yield story


def _read(path: Path) -> Story:
    told: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    return Story(
        path.stem,
        **{kind: tuple(told.get(kind, ())) for kind in ("hopes", "family", "young", "small")},
        lines={who: tuple(map(_line, told.get(who, ()))) for who in ("team", "own", "parent", "youth", "child")},
        ages=tuple(told.get("ages", ANY_AGE)),
        apart=told.get("apart", False),
        with_children=told.get("with_children", False),
    )  # fmt: skip


def _line(told: dict[str, str]) -> Line:
    return Line(told["what"], {result: why for result, why in told.items() if result != "what"})
