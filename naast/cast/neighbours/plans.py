"""What a household hopes for and promises each other; what became of it."""

from datetime import date, timedelta

from naast.people.residents.models import Person
from naast.promises.models import Promise
from naast.rights.access.models import Part, Sheet

from .pen import Hand, Pen
from .rows import Rows
from .stories import Line, Story, said, stories, that_fit

HOPES = (0, 0, 1, 1, 2, 2, 3, 3, 4, 5)
PROMISES = (0, 1, 2, 3, 3, 4, 5, 6, 8, 12)
OF_CASE = {
    "seven people, much told": (15, 40),
    "a long name, nothing told": (0, 0),
    "the shortest name, one thing told": (1, 1),
}
ENDS = {"kept": 40, "in_part": 24, "not_kept": 14, "anew": 16, "let_go": 12, "cancelled": 12}
SAFETY_TOO = ("the other parent says no", "a hundred years")


class Plan:
    """The hopes and promises of one household, out of stories that fit them."""

    def __init__(self, rows: Rows, pen: Pen) -> None:
        self.rows, self.around, self.pen, self.used = rows, pen.around, pen, {""}
        around = pen.around
        ages = [self._age(person) for person in around.awake]
        fitting = list(that_fit(age=max(ages), apart=around.home.apart, children=min(ages) < 18))
        self.children = min(ages) < 18
        self.stories = (
            fitting if around.home.case == "seven people, much told" else rows.chance.sample(fitting, 2)
        )

    def tell(self) -> None:
        """As much as the case asks for, or as chance gives; then what was said in a talk."""
        case, chance = self.around.home.case, self.rows.chance
        hopes, promises = OF_CASE.get(case) or (chance.choice(HOPES), chance.choice(PROMISES))
        for _ in range(hopes):
            self.hope()
        for _ in range(promises):
            self.promise()
        if case in SAFETY_TOO or (case not in OF_CASE and self.rows.odds(9)):
            self.keep_safe()
        elif case not in OF_CASE and self.rows.odds(15):
            person = chance.choice(self._who_can_speak())
            self._put_down(self.pen.talk(person), person, self._fresh(self._hopes_for(person)))

    def hope(self) -> None:
        """Somebody's words; of some there are newer ones."""
        person = self.rows.chance.choice(self._who_can_speak())
        self._put_down(self._sheet(person), person, self._fresh(self._hopes_for(person)))

    def promise(self) -> None:
        """Of the team, or of one of those who take part; of the team as well when somebody has promised everything there is."""
        person = self.rows.chance.choice(self._who_can_speak())
        kind = self._kind(person)
        line = None if self.rows.odds(45) else self._line(kind, self._told(kind))
        if line is not None:
            self._make(self._sheet(person), Hand.of(person), line)
            return
        worker = Hand.of_worker(self.around.contact if self.rows.odds(75) else self.around.stand_in)
        line = self._line("team", self.stories) or self._line("team", list(stories().values()))
        self._make(self._sheet(person), worker, line)

    def _told(self, kind: str) -> list[Story]:
        """Children, youth and parents promise what belongs to their age; for others the story counts."""
        return list(stories().values()) if kind in ("child", "youth", "parent") else self.stories

    def keep_safe(self) -> None:
        """For who was in that talk, and nobody else."""
        person = self.around.adults[0]
        if person in self.around.awake:
            safe, sheet = stories()["veilig"], self.pen.talk(person, part=Part.SAFETY)
            self._put_down(sheet, person, self._fresh(list(safe.hopes)))
            self._make(sheet, self.pen.worker, self._line("team", [safe]))
            self._make(sheet, Hand.of(person), self._line("own", [safe]))

    # About whom, and what somebody of this age would say

    def _age(self, person: Person) -> int:
        age = person.age_on(self.rows.today)
        return 45 if age is None else age

    def _who_can_speak(self) -> list[Person]:
        return [person for person in self.around.awake if self._age(person) >= 4] or self.around.awake

    def _sheet(self, person: Person) -> Sheet:
        """Their own, or of all together."""
        return self.pen.sheet(self.around.awake if self.rows.odds(35) else [person])

    def _kind(self, person: Person) -> str:
        age = self._age(person)
        parent = self.children and person in self.around.home.adults and self.rows.odds(40)
        return "child" if age < 12 else "youth" if age < 18 else "parent" if parent else "own"

    def _hopes_for(self, person: Person) -> list[str]:
        age = self._age(person)
        if age < 12:
            return list(stories()["kinderen"].small)
        if age < 18:
            return [words for story in (*self.stories, stories()["op_eigen_benen"]) for words in story.young]
        if age >= 68:
            return [
                *stories()["ouder_worden"].hopes,
                *(words for story in self.stories for words in story.hopes[:2]),
            ]
        return [
            words
            for story in self.stories
            for words in (*story.hopes, *(story.family if self.children else ()))
        ]

    def _fresh(self, words: list[str]) -> str:
        """Something that was not said here yet; nothing when all of it was."""
        left = [text for text in words if text not in self.used]
        chosen = self.rows.chance.choice(left) if left else ""
        self.used.add(chosen)
        return chosen

    def _line(self, kind: str, told: list[Story]) -> Line | None:
        """A promise that was not made here yet; safety only when it is asked for by name."""
        known = [
            line for story in told if story.name != "veilig" or len(told) == 1 for line in story.lines[kind]
        ]
        chosen = self._fresh([line.what for line in known])
        return next((line for line in known if line.what == chosen), None)

    # Writing

    def _put_down(self, sheet: Sheet, person: Person, words: str) -> None:
        if not words:
            return
        older = self.pen.hope(sheet, person, words, at=self.pen.some_day())
        newer = self._fresh(self._hopes_for(person)) if self.rows.odds(9) else ""
        if newer:
            self.pen.hope(sheet, person, newer, at=older.written_at + timedelta(days=9), follows=older)

    def _make(self, sheet: Sheet, by: Hand, line: Line | None) -> None:
        """Open when its day is to come, and now and then when it has passed; else the promiser's word."""
        if line is None:
            return
        written = self.pen.some_day()
        due = written.date() + timedelta(days=self.rows.chance.randrange(2, 40))
        promise = self.pen.promise(sheet, by, line.what, at=written, due=None if self.rows.odds(12) else due)
        day = self._said_of(promise, due) if self.rows.odds(14) else due
        passed = (self.pen.end.date() - day).days
        if passed > 40 or (passed > 0 and self.rows.odds(75)):
            self._became(promise, line, on=day)

    def _said_of(self, promise: Promise, due: date) -> date:
        """How it is for somebody else, or another day agreed together."""
        moved = due + timedelta(days=14) if promise.due and self.rows.odds(35) else None
        words = self.rows.chance.choice(said()["moved" if moved else "remarks"])
        self.pen.remark(promise, self.rows.chance.choice(self._who_can_speak()), words, moved_to=moved)
        return moved or due

    def _became(self, promise: Promise, line: Line, *, on: date) -> None:
        known = [result for result in ENDS if result in line.ends] or ["kept"]
        result = self.rows.chance.choices(known, [ENDS[end] for end in known])[0]
        at = promise.written_at + (on - promise.written_at.date()) + timedelta(minutes=90)
        if result != "anew":
            self.pen.outcome(promise, result, line.ends.get(result, ""), at=at)
            return
        self.pen.outcome(promise, "renewed", line.ends["not_kept"], at=at)
        by = Hand(promise.promiser_id or self.pen.worker.id, promise.promiser_name)
        self.pen.promise(
            promise.sheet, by, line.ends["anew"], at=at, due=on + timedelta(days=10), renews=promise
        )
