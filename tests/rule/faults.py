"""Faults to plant in the database: what a careless change could take away. Each must be caught by the comparison."""

from collections.abc import Callable
from dataclasses import dataclass

from .database import Database

Plant = Callable[[Database], None]


@dataclass(frozen=True)
class Fault:
    """Something that is taken away, and how."""

    what: str
    plant: Plant


def do(sql: str) -> Plant:
    """A statement as the owner of everything."""
    return lambda database: database.connection.execute(sql) and None


def without(function: str, words: str, instead: str = "") -> Plant:
    """A function of the rule with some of its words gone. Loud when the function does not have them any more."""

    def plant(database: Database) -> None:
        query = "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE oid::regproc::text = %s"
        row = database.connection.execute(query, [f"rules.{function}"]).fetchone()
        assert row, f"there is no function rules.{function}: mend the list of faults"
        assert words in row[0], f"rules.{function} does not say “{words}” any more: mend the list of faults"
        database.connection.execute(row[0].replace(words, instead))

    return plant


TRIGGERS = [
    Fault(f"no trigger on {table} after {event}", do(f'DROP TRIGGER refresh_on_{event} ON "{table}"'))
    for table, event in [
        ("consent", "insert"), ("consent", "delete"), ("position", "update"), ("named_worker", "insert"),
        ("worker_refusal", "insert"), ("participant", "insert"), ("authority", "update"), ("authority", "insert"),
        ("representation", "insert"), ("person", "update"), ("exemption", "insert"), ("bearer", "update"),
        ("emergency", "insert"), ("legal_exception", "update"), ("task", "insert"),
    ]
]  # fmt: skip
POLICIES = [
    Fault("everybody reads hopes", do("ALTER POLICY read ON hope USING (true)")),
    Fault("row security of promises is off", do("ALTER TABLE promise DISABLE ROW LEVEL SECURITY")),
    Fault("consents to whoever opened the circle", do(
        "ALTER POLICY read ON consent USING (circle_id = ANY ((SELECT rules.open_circles())::uuid[]))")),
    Fault("looks are told at once", do(
        "ALTER POLICY read ON look USING (circle_id IN (SELECT m.circle_id FROM rules.mine() m))")),
]  # fmt: skip
RULES = [
    Fault("nobody's yes is a yes", without("agreed", "coalesce(by_all, 0)", "coalesce(by_all, 127)")),
    Fault("who says nothing agrees", without("agreed", "coalesce(s.parts, 0)", "s.parts")),
    Fault("a yes never ends", without("agreed", "(c.until is null or t < c.until)", "true")),
    Fault("an earlier yes comes back", without("agreed", "order by c.since desc", "order by c.answer desc, c.since desc")),
    Fault("sharing outlives help", without("agreed", "what = 'sharing' and", "false and")),
    Fault("with another recipient", without("agreed", "c.recipient is not distinct from agreed.recipient", "true")),
    Fault("a mentor is not asked", without("whose_yes", "r.kind in ('mentor', 'curator')", "r.kind = 'curator'")),
    Fault("exempted is still asked", without("whose_yes", "e.kind <> 'authority' and", "false and")),
    Fault("unclear authority passes", without("authority_unclear", "or bool_or(holder_id is null)")),
    Fault("no authority at all passes", without("authority_unclear", "coalesce(bool_or(holder_id is not null), false)",
                                                "bool_or(holder_id is not null)")),
    Fault("carried over after speaking", without("carried_over", "and c.giver_id = child and", "and false and")),
    Fault("the youngest possible is forgotten", without("birthday", "12, 31", "1, 1")),
    Fault("parents after 16", without("access_for", "* tstzrange(null, rules.birthday(w.person_id, 16))")),
    Fault("an administrator reads all", without("access_for", "when 'administrator' then 64 else", "when '' then 64 else")),
    Fault("refused, still there", without("access_for", "min(r.at)", "max(r.at) + interval '1 year'")),
    Fault("gone from the team, still there", without("access_for", "rules.span(p.since, p.until)", "tstzrange(p.since, null)")),
    Fault("a manager helps", without("access_for", "p.role in ('worker', 'lead')", "p.role in ('worker', 'lead', 'manager')")),
    Fault("a closed link works", without("access_for", "least(b.until, b.closed_at)", "b.until")),
    Fault("one decides on a frozen circle", without("access_for", "x.seconded_by_id is null", "false")),
    Fault("an emergency lasts", without("access_for", "interval '24 hours'", "interval '72 hours'")),
    Fault("an emergency opens what is frozen", without("access_for", "a.spans * t.spans", "t.spans")),
    Fault("desk without duty", without("living_in", "p.role = 'lead' or p.role = 'worker' and", "p.role = 'lead' or p.role = 'worker' or")),
    Fault("an official reads what is shared", without("living_in", "'worker', 'lead', 'partner'", "'worker', 'lead', 'partner', 'manager', 'official'")),
    Fault("ended access still lives", without("living_in", "(a.until is null or t < a.until)", "true")),
    Fault("talks are open", without("readable_sheets", "me = any (s.visible_to)", "true")),
    Fault("an emergency stops at a talk", without("readable_sheets", "or held.above_talks")),
    Fault("the yes of one is enough", without("readable_sheets", "s.about <@ held.helped", "s.about && held.helped")),
    Fault("a parent reads what is shared", without("readable_sheets", "s.about <@ held.mine", "s.about && held.mine")),
    Fault("in the talk is enough", without("readable_sheets", "held.blanket);", "held.blanket or me = any (s.visible_to));")),
    Fault("every part opens with a look", without("open_sheets", "o.parts & r.part <> 0", "true")),
    Fault("written after withdrawal", without("writable", "= 0", "< 0")),
]  # fmt: skip
FAULTS = [*TRIGGERS, *POLICIES, *RULES]
