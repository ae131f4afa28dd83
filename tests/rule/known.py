"""Everything that is known at one time: the facts together, and how to ask for them."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import wraps
from typing import Any, TypeVar

from .facts import Bearer, Circle, Organisation, Person, Sheet, Span

F = TypeVar("F", bound=Span)


@dataclass
class Facts:
    """Everything that is known. A step of a history adds a fact or ends one; nothing else is state."""

    persons: dict[str, Person] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    circles: dict[str, Circle] = field(default_factory=dict)
    sheets: dict[str, Sheet] = field(default_factory=dict)
    spans: dict[type, dict[str, Span]] = field(default_factory=lambda: defaultdict(dict))
    door: str | None = None  # through which everybody looks
    answers: dict[object, Any] = field(default_factory=dict)

    def add(self, fact: "Span | Sheet | Person") -> None:
        """Know this fact; one with the same id (the same fact, ended or corrected) takes its place."""
        match fact:
            case Span():
                self.spans[type(fact)][fact.id] = fact
            case Sheet():
                self.sheets[fact.name] = fact
            case Person():
                self.persons[fact.name] = fact
        self.answers.clear()

    def of(self, thing: type[F], /, **like: object) -> list[F]:
        """The facts of this kind whose fields are as asked."""
        return [
            fact
            for fact in self.spans[thing].values()
            if all(getattr(fact, name) == value for name, value in like.items())
        ]  # type: ignore[return-value]

    def copy(self) -> "Facts":
        """The same facts, to go on from apart."""
        spans = defaultdict(dict, {kind: dict(known) for kind, known in self.spans.items()})
        return Facts(dict(self.persons), self.organisations, dict(self.circles), dict(self.sheets), spans)

    def through(self, door: str | None) -> "Facts":
        """The same facts, as one looks at them through a door."""
        return replace(self, door=door, answers={})

    def forget(self, fact: Span) -> None:
        """It was entered by mistake, or destroyed."""
        del self.spans[type(fact)][fact.id]
        self.answers.clear()

    def destroy(self, circle: str) -> None:
        """A circle, and everything that hangs on it."""
        del self.circles[circle]
        self.sheets = {name: sheet for name, sheet in self.sheets.items() if sheet.circle != circle}
        for known in self.spans.values():
            for gone in [one for one, span in known.items() if getattr(span, "circle", None) == circle]:
                del known[gone]
        self.answers.clear()

    def actors(self) -> list[str]:
        """Everybody who could look: all persons, and all bearers."""
        return [*self.persons, *self.spans[Bearer]]

    def everything(self) -> list[object]:
        """All that is known, in an order in which a database can take it."""
        things = [self.persons, self.organisations, self.circles, self.sheets, *self.spans.values()]
        return [thing for kind in things for thing in kind.values()]

    def living(self, thing: type[F], t: datetime, /, **like: object) -> list[F]:
        """Those of them that live at t."""
        return [fact for fact in self.of(thing, **like) if fact.lives(t)]


def remembered(ask: Callable[..., Any]) -> Callable[..., Any]:
    """The answer is kept with the facts until another fact comes."""

    @wraps(ask)
    def answer(facts: Facts, *question: Any) -> Any:
        key = (ask.__name__, *question)
        if key not in facts.answers:
            facts.answers[key] = ask(facts, *question)
        return facts.answers[key]

    return answer
