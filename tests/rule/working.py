"""The named jobs of the definer, run in the database as the program runs them; and what they did, in names."""

from datetime import datetime
from uuid import uuid4

from .database import Database
from .facts import AMSTERDAM
from .jobs import Did
from .known import Facts

LEFT = "SELECT k FROM unnest(%s::uuid[]) k WHERE NOT EXISTS (SELECT FROM {} r WHERE r.id = k)"
FORGET = "SELECT rules.forget_questions(), rules.forget_worries(), rules.forget_drafts()"
DUE = "SELECT appointment, person FROM rules.reminders_due()"
TAKE = "SELECT kind FROM rules.take_reminder(%s)"
LOOKS = """
    SELECT l.id, l.actor, s.sheet_id, l.at FROM look l JOIN shown s ON s.look_id = l.id
     WHERE l.purpose = 'reminder' AND l.circle_id = ANY (%s)
"""


def run(database: Database, facts: Facts, job: str, t: datetime) -> Did:
    """Do it; and say what was done. `facts`: as they were before."""
    database.at(t)
    return _forget(database) if job == "forget" else _remind(database, facts)


def left_of(database: Database, circles: list[str]) -> list[str]:
    """In which tables something still hangs on these circles."""
    keys = [database.keys.of(circle) for circle in circles]
    tables = " UNION ALL ".join(
        f"SELECT '{table}' FROM \"{table}\" WHERE circle_id = ANY (%(keys)s)"
        for table in database.catalogue.hanging
    )
    return [table for (table,) in database.connection.execute(tables, {"keys": keys})]  # type: ignore[call-overload]


def _forget(database: Database) -> Did:
    _act(database, "forget")
    database.connection.execute(FORGET)
    database.connection.execute("RESET ROLE")
    gone: Did = set()
    for table in ("circle", "draft"):
        known = [key for key, of in database.written.items() if of == table]
        for (key,) in database.connection.execute(LEFT.format(table), [known]).fetchall():  # type: ignore[arg-type]
            del database.written[str(key)]
            gone.add((table, database.keys.name(key)))
    return gone


def _remind(database: Database, facts: Facts) -> Did:
    done: Did = set()
    name = database.keys.name
    _act(database, "reminders")
    pairs = [(str(one), str(who)) for one, who in database.connection.execute(DUE).fetchall()]
    for one, who in pairs:
        if one in database.written:  # not of the cast
            done.add(("due", name(one), name(who)))
            _act(database, "feed", who)
            for (kind,) in database.connection.execute(TAKE, [one]).fetchall():
                done.add(("told", name(one), name(who), kind))
    database.connection.execute("RESET ROLE")
    return done | _looks(database, facts)


def _looks(database: Database, facts: Facts) -> Did:
    """The looks that were left, under names of their own."""
    found: Did = set()
    for look, actor, sheet, at in database.connection.execute(LOOKS, [database.circles(facts)]).fetchall():
        if database.keys.name(look) == str(look):
            who, where = database.keys.name(actor), database.keys.name(sheet)
            called = f"reminder of {who} at {where} on {at.astimezone(AMSTERDAM).date()}"
            found.add(("look", database.keys.learn(called, look)))
    return found


def _act(database: Database, door: str, person: str = "") -> None:
    database.connection.execute("SET LOCAL ROLE naast_app")
    database.connection.execute(
        "SELECT set_config('naast.person', %s, true), set_config('naast.bearer', '', true),"
        " set_config('naast.door', %s, true), set_config('naast.trace', %s, true)",
        [person, door, str(uuid4())],
    )
