"""What happens between a success and its denial: one statement each, as it would be written in life (triggers fire)."""

from naast.cast.people import SCHOOL, key
from naast.rights.access.codes import code_hash, secret_hash

CIRCLE = key("circle Fatma")
SECRET, CODE = "K7QF-2M9X-K7QF-2M9X-K7QF-2M9X-K7QF", "123456"  # of the one link or invitation in a test


def copied(table: str, where: str, **changed: object) -> str:
    """A new row like one that is there."""
    new = ", ".join(f"'{name}', {value}" for name, value in {"id": "gen_random_uuid()", **changed}.items())
    return (
        f"INSERT INTO {table} SELECT (jsonb_populate_record(r, jsonb_build_object({new}))).*"
        f" FROM {table} r WHERE {where} LIMIT 1"
    )


def withdrawn(giver: str) -> str:
    """Somebody takes the yes to help back, for themselves."""
    own = f"circle_id = '{CIRCLE}' AND kind = 'help' AND giver_id = '{key(giver)}' AND about_id = giver_id"
    return copied("consent", own, answer="'withdrawn'", parts="0", since="rules.now()")


def sharing_stopped(giver: str) -> str:
    shared = f"circle_id = '{CIRCLE}' AND kind = 'sharing' AND giver_id = '{key(giver)}' AND recipient = '{key(SCHOOL)}'"
    return copied("consent", shared, answer="'withdrawn'", parts="0", since="rules.now()")


def position_ended(who: str) -> str:
    return f"UPDATE position SET until = rules.now() - interval '1 hour' WHERE person_id = '{key(who)}'"


def no_longer_named(who: str) -> str:
    return f"UPDATE named_worker SET until = rules.now() - interval '1 hour' WHERE person_id = '{key(who)}'"


def off_duty(who: str) -> str:
    return f"UPDATE duty SET until = rules.now() - interval '1 hour' WHERE position_id = '{key(f'position {who}')}'"


def refused(worker: str, *, by: str) -> str:
    return (
        "INSERT INTO worker_refusal (id, circle_id, worker_id, refused_by_id, at, words)"
        f" VALUES (gen_random_uuid(), '{CIRCLE}', '{key(worker)}', '{key(by)}', rules.now() - interval '1 hour', '')"
    )


def task_over(who: str) -> str:
    return f"UPDATE task SET until = rules.now() - interval '1 hour' WHERE person_id = '{key(who)}'"


def emergency(who: str, *, hours_ago: int) -> str:
    return (
        "INSERT INTO emergency (id, circle_id, person_id, person_name, why, since, tell_from, delay_reason)"
        f" SELECT gen_random_uuid(), '{CIRCLE}', '{key(who)}', '{who}', 'gas', t, t, ''"
        f" FROM (SELECT rules.now() - interval '{hours_ago} hours') AS begun (t)"
    )


def emergency_over(who: str) -> str:
    earlier = ", ".join(f"{column} = {column} - interval '1 day'" for column in ("since", "tell_from"))
    return f"UPDATE emergency SET {earlier} WHERE person_id = '{key(who)}'"


def legal_exception(who: str, *, seconded: bool) -> str:
    second = f"'{key('Karim')}'" if seconded else "NULL"
    return (
        "INSERT INTO legal_exception (id, circle_id, kind, person_id, person_name, parts, article, reason, decided_by_id,"
        " seconded_by_id, since, until, tell_from, delay_reason)"
        f" SELECT gen_random_uuid(), '{CIRCLE}', 'complaint', '{key(who)}', '{who}', 127, 'Awb 9:1', 'klacht', '{key('Sanne')}',"
        f" {second}, t, t + interval '7 days', t, '' FROM (SELECT rules.now() - interval '1 hour') AS begun (t)"
    )


def not_seconded(who: str) -> str:
    return f"UPDATE legal_exception SET seconded_by_id = NULL WHERE person_id = '{key(who)}'"


def authority_over(who: str) -> str:
    return (
        f"UPDATE authority SET until = (rules.now() - interval '2 days')::date WHERE holder_id = '{key(who)}'"
    )


def mentorship_over(who: str) -> str:
    return f"UPDATE representation SET until = (rules.now() - interval '2 days')::date WHERE representative_id = '{key(who)}'"


def bearer(purpose: str, *, person: str = "NULL") -> str:
    """A link or invitation of Fatma's circle, made yesterday."""
    hashes = ", ".join(f"'\\x{one.hex()}'" for one in (secret_hash(SECRET), code_hash(CODE)))
    return (
        "INSERT INTO bearer (id, circle_id, purpose, person_id, for_name, secret_hash, code_hash, browser_hash, made_by_id,"
        f" since, until, closed_at) SELECT '{key(purpose)}', '{CIRCLE}', '{purpose}', {person}, 'oma', {hashes}, NULL,"
        f" '{key('Sanne')}', t - interval '1 day', t + interval '5 days', NULL FROM (SELECT rules.now()) AS told (t)"
    )


def link_to(giver: str) -> tuple[str, ...]:
    """Somebody of the network may read the plan about the giver along."""
    shared = f"circle_id = '{CIRCLE}' AND kind = 'sharing' AND giver_id = '{key(giver)}'"
    return bearer("link"), copied(
        "consent", shared, recipient=f"'{key('link')}'", since="rules.now() - interval '1 day'"
    )


def invitation_for(person: str) -> tuple[str, ...]:
    return (bearer("invitation", person=f"'{key(person)}'"),)


def bearer_closed(purpose: str) -> str:
    return f"UPDATE bearer SET closed_at = rules.now() - interval '1 minute' WHERE id = '{key(purpose)}'"


def bearer_expired(purpose: str) -> str:
    return f"UPDATE bearer SET until = rules.now() - interval '1 minute' WHERE id = '{key(purpose)}'"


def sharing_with_link_stopped(giver: str) -> str:
    shared = f"recipient = '{key('link')}' AND giver_id = '{key(giver)}'"
    return copied("consent", shared, answer="'withdrawn'", parts="0", since="rules.now()")


def thread_with_a_known_code(name: str) -> str:
    """The code of a question of the cast, as it was written down."""
    return (
        f"UPDATE bearer SET secret_hash = '\\x{secret_hash(SECRET).hex()}' WHERE id = '{key(f'code {name}')}'"
    )


def thread_closed(name: str) -> str:
    return (
        f"UPDATE bearer SET closed_at = rules.now() - interval '1 minute' WHERE id = '{key(f'code {name}')}'"
    )


def thread_expired(name: str) -> str:
    return f"UPDATE bearer SET until = rules.now() - interval '1 minute' WHERE id = '{key(f'code {name}')}'"


def question_answered(name: str) -> str:
    """The team's no longer; nobody took it up."""
    whole = f"circle_id = '{key(f'circle question {name}')}' AND person_id IS NULL"
    return f"UPDATE task SET until = rules.now() - interval '1 minute' WHERE {whole}"


def question_taken_up(name: str, who: str) -> str:
    own = {
        "person_id": f"'{key(who)}'",
        "person_name": f"'{who}'",
        "until": "rules.now() + interval '9 days'",
    }
    return copied("task", f"circle_id = '{key(f'circle question {name}')}'", **own)


def may_read_before(*givers: str) -> tuple[str, ...]:
    """In Piet's new circle everybody whose yes it is says that the team may read the one that was closed together."""
    now, before = key("circle Piet"), key("circle Piet before")
    return tuple(
        copied(
            "consent", f"circle_id = '{now}' AND kind = 'help' AND giver_id = '{key(giver)}'",
            kind="'former'", recipient=f"'{before}'", since="rules.now() - interval '1 day'",
        )
        for giver in givers
    )  # fmt: skip


def before_taken_back(giver: str) -> str:
    said = f"kind = 'former' AND giver_id = '{key(giver)}'"
    return copied("consent", said, answer="'withdrawn'", parts="0", since="rules.now()")


def letter_in(name: str) -> str:
    """Of an attempt in a worry of the cast: one more, a letter."""
    return copied("attempt", f"circle_id = '{key(f'circle {name}')}'", how="'letter'")
