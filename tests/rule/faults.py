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

    def plant(database: Database) -> None:
        database.connection.execute(sql)  # type: ignore[call-overload]

    return plant


def without(function: str, words: str, instead: str = "") -> Plant:
    """A function of the rule with some of its words gone. Loud when the function does not have them any more."""

    def plant(database: Database) -> None:
        query = "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE oid::regproc::text = %s"
        row = database.connection.execute(query, [f"rules.{function}"]).fetchone()
        assert row, f"there is no function rules.{function}: mend the list of faults"
        assert words in row[0], f"rules.{function} does not say “{words}” any more: mend the list of faults"
        database.connection.execute(row[0].replace(words, instead))

    return plant


TRIGGERS = {
    f"no trigger on {table} after {event}": do(f'DROP TRIGGER refresh_on_{event} ON "{table}"')
    for table, event in [
        ("consent", "insert"), ("consent", "delete"), ("position", "update"), ("named_worker", "insert"),
        ("worker_refusal", "insert"), ("participant", "insert"), ("authority", "update"), ("authority", "insert"),
        ("representation", "insert"), ("person", "update"), ("exemption", "insert"), ("bearer", "update"),
        ("emergency", "insert"), ("legal_exception", "insert"), ("task", "insert"),
    ]
}  # fmt: skip
OPENED = "circle_id = ANY ((SELECT rules.open_circles())::uuid[])"
POLICIES = {
    "everybody reads hopes": do("ALTER POLICY read ON hope USING (true)"),
    "row security of promises is off": do("ALTER TABLE promise DISABLE ROW LEVEL SECURITY"),
    "consents to whoever opened the circle": do(f"ALTER POLICY read ON consent USING ({OPENED})"),
    "participants to whoever opened the circle": do(f"ALTER POLICY read ON participant USING ({OPENED})"),
    "looks are told at once": do(
        "ALTER POLICY read ON look USING (circle_id IN (SELECT m.circle_id FROM rules.mine() m))"
    ),
}
YES = {
    "nobody's yes is a yes": without("agreed", "coalesce(by_all, 0)", "coalesce(by_all, 127)"),
    "who says nothing agrees": without("agreed", "coalesce(s.parts, 0)", "s.parts"),
    "a yes never ends": without("agreed", "(c.until is null or t < c.until)", "true"),
    "an earlier yes comes back": without(
        "agreed", "order by c.since desc", "order by c.answer desc, c.since desc"
    ),
    "sharing outlives help": without("agreed", "what = 'sharing' and", "false and"),
    "shared with another": without("agreed", "c.recipient is not distinct from agreed.recipient", "true"),
    "a mentor is not asked": without("whose_yes", "r.kind in ('mentor', 'curator')", "r.kind = 'curator'"),
    "exempted is still asked": without("whose_yes", "e.kind <> 'authority' and", "false and"),
    "unclear authority passes": without("authority_unclear", "or bool_or(holder_id is null)"),
    "no authority at all passes": without(
        "authority_unclear",
        "coalesce(bool_or(holder_id is not null), false)",
        "bool_or(holder_id is not null)",
    ),
    "carried over after speaking": without("carried_over", "and c.giver_id = child and", "and false and"),
    "not the youngest possible": without("birthday", "12, 31", "1, 1"),
}
ACCESS = {
    "parents after 16": without("access_for", "* tstzrange(null, rules.birthday(w.person_id, 16))"),
    "an administrator reads all": without(
        "access_for", "when 'administrator' then 64 else", "when '' then 64 else"
    ),
    "anybody refuses for all": without("access_for", "and rules.speaks_for(r.refused_by_id, h.about, r.at)"),
    "refused, still there": without("access_for", "min(r.at)", "max(r.at) + interval '1 year'"),
    "gone from the team, still there": without(
        "access_for", "rules.span(p.since, p.until)", "tstzrange(p.since, null)"
    ),
    "a manager helps": without("access_for", "('worker', 'lead')", "('worker', 'lead', 'manager')"),
    "a closed link works": without("access_for", "least(b.until, b.closed_at)", "b.until"),
    "one decides on a frozen circle": without("access_for", "x.seconded_by_id is null", "false"),
    "an emergency lasts": without("access_for", "interval '24 hours'", "interval '72 hours'"),
    "an emergency opens what is frozen": without("access_for", "a.spans * t.spans", "t.spans"),
    "desk without duty": without("living_in", "p.role = 'worker' and exists", "p.role = 'worker' or exists"),
    "an official reads what is shared": without(
        "living_in", "'lead', 'partner')", "'lead', 'partner', 'manager', 'official')"
    ),
    "every door opens all": without(
        "grounds_here", "'{own,represents}'::text[]", "'{own,represents,help}'::text[]"
    ),
    "ended access still lives": without("living_in", "(a.until is null or t < a.until)", "true"),
}
SHEETS = {
    "talks are open": without("readable_sheets", "me = any (s.visible_to)", "true"),
    "an emergency stops at a talk": without("readable_sheets", "or held.above_talks"),
    "the yes of one is enough": without(
        "readable_sheets", "s.about <@ held.helped", "s.about && held.helped"
    ),
    "a parent reads what is shared": without(
        "readable_sheets", "s.about <@ held.mine", "s.about && held.mine"
    ),
    "in the talk is enough": without(
        "readable_sheets", "held.blanket);", "held.blanket or me = any (s.visible_to));"
    ),
    "every part opens with a look": without("open_sheets", "o.parts & r.part <> 0", "true"),
    "open without a look": without("opened", "l.trace = rules.acting_trace() and", "true or"),
    "written after withdrawal": without("writable", "= 0", "< 0"),
}
FAULTS = [Fault(*fault) for fault in (TRIGGERS | POLICIES | YES | ACCESS | SHEETS).items()]
