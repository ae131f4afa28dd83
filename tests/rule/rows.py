"""How a fact of the model lies in the database: names become keys, parts a mask."""

from dataclasses import fields
from datetime import date, datetime
from uuid import UUID, uuid4

from . import facts as fact
from . import written

ALL_PARTS = 255
PARTS = ["contact", "story", "plan", "notes", "safety", "documents", "means", "desk"]
TABLES: dict[type, str] = {
    fact.Person: "person",
    fact.Organisation: "organisation",
    fact.Circle: "circle",
    fact.Sheet: "sheet",
    fact.Position: "position",
    fact.Duty: "duty",
    fact.Authority: "authority",
    fact.Representation: "representation",
    fact.Participant: "participant",
    fact.NamedWorker: "named_worker",
    fact.WorkerRefusal: "worker_refusal",
    fact.Bearer: "bearer",
    fact.Consent: "consent",
    fact.Exemption: "exemption",
    fact.Task: "task",
    fact.Ending: "ending",
    fact.Emergency: "emergency",
    fact.LegalException: "legal_exception",
    fact.Look: "look",
    written.Message: "message",
    written.Promise: "promise",
    written.Outcome: "outcome",
    written.Appointment: "appointment",
    written.Change: "appointment_change",
    written.Word: "question_word",
    written.WorryEnd: "worry_end",
    written.Document: "document",
    written.Draft: "draft",
    written.Absence: "absence",
    written.Wish: "reminder_wish",
    written.Reminder: "reminder",
}
AS_IT_IS = {"purpose", "ground", "kind", "role", "answer", "since", "until", "tell_from"}
AS_IT_IS |= {"by_team", "due", "starts", "workers", "how", "before"}
OTHER_COLUMN = {
    ("bearer", "closed"): "closed_at",
    ("worker_refusal", "since"): "at",
    ("ending", "since"): "at",
    ("person", "born"): "birth_date",
    ("person", "year"): "birth_year",
    ("consent", "recipient"): "recipient",
    ("look", "actor"): "actor",
    ("look", "since"): "at",
    ("reminder", "since"): "at",
    ("draft", "since"): "begun_at",
}
ON_SHEETS = {TABLES[kind] for kind in written.Row.__subclasses__()}
OTHER_COLUMN |= {(table, "since"): "written_at" for table in ON_SHEETS}
UNWRITTEN = {("worker_refusal", "until"), ("participant", "until"), ("emergency", "until")}
UNWRITTEN |= {(table, "until") for table in ON_SHEETS | {"reminder", "reminder_wish", "draft"}}
UNWRITTEN |= {
    ("ending", "until"),
    ("circle", "name"),
    ("sheet", "name"),
    ("look", "sheets"),
    ("look", "until"),
}
Row = dict[str, object]


class Keys:
    """The keys of one history: one for each name, and the way back, so that a difference can be told in names."""

    def __init__(self) -> None:
        self._keys: dict[str, UUID] = {}
        self._names: dict[UUID, str] = {}

    def of(self, name: str) -> UUID:
        """The key of what goes by this name."""
        if name not in self._keys:
            made = self._keys[name] = uuid4()
            self._names[made] = name
        return self._keys[name]

    def learn(self, name: str, key: UUID | str) -> str:
        """The database made it, and its key."""
        self._keys[name] = UUID(str(key))
        self._names[self._keys[name]] = name
        return name

    def name(self, key: UUID | str) -> str:
        """What goes by this key; the key itself for what is not of this history."""
        return self._names.get(UUID(str(key)), str(key))


def mask(parts: fact.Parts) -> int:
    """Parts as the database keeps them."""
    return sum(1 << PARTS.index(part) for part in parts)


def parts_in(bits: int) -> fact.Parts:
    """Parts as people say them."""
    return frozenset(part for number, part in enumerate(PARTS) if bits >> number & 1)


def row_of(known: object, keys: Keys) -> Row:
    """One fact as a row of its table."""
    table = TABLES[type(known)]
    row: Row = {"id": str(keys.of(getattr(known, "id", "") or getattr(known, "name", "")))}
    for field in fields(known):  # type: ignore[arg-type]
        if field.name != "id" and (table, field.name) not in UNWRITTEN:
            row |= _cell(table, field.name, getattr(known, field.name), keys)
    if isinstance(known, fact.Person) and known.born:
        row["birth_year"] = known.born.year
    if isinstance(known, written.Draft):
        row["form"] = row["id"]
    if isinstance(known, written.Promise):
        row["what"] = row["id"]  # the desk is told what, not which
    return row


def _cell(table: str, name: str, value: object, keys: Keys) -> Row:
    column = OTHER_COLUMN.get((table, name), name if name in AS_IT_IS or name == "name" else f"{name}_id")
    match name, value:
        case "part", str():
            return {"part": mask(frozenset({value}))}
        case "parts", frozenset():
            return {"parts": mask(value)}
        case (("about" | "visible_to" | "workers"), frozenset()):
            return {name: sorted(str(keys.of(person)) for person in value)}
        case "visible_to", None:
            return {name: None}
        case _, datetime() | date():
            return {column: value.isoformat()}
        case _, str() if column.endswith("_id") or column in {"recipient", "actor"}:
            return {column: str(keys.of(value))}
    return {column: value}
