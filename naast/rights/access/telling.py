"""docs/who-sees-what.md: the policies as PostgreSQL holds them, told in words that a privacy officer can check.

The words are put in the place of the SQL, so nothing can be left out: what has no words stays SQL, and a test refuses that.
"""

import re

from django.apps import apps
from django.db import connection

from .public import PUBLIC

ME = r"\( SELECT rules\.acting_person\(\) AS acting_person\)"
ARRAY = r"(\w+) = ANY \(\( SELECT rules\.{name}\(\) AS \w+\)::(?:uuid|bigint)\[\]\)"
SETS = {
    "told_circles": "they take part in its circle, opened it, and may read what is kept safe there",
    "open_sheets": "the sheet it lies on is open to them",
    "open_circles": "its circle was opened by them in this request",
    "known_circles": "they opened its circle, and not only by representing somebody or by being shared with",
    "own_circles": "they take part in its circle, and opened it",
    "helped_circles": "they help in its circle by a living yes, or follow up a question or worry there, and opened it",
    "open_people": "it is the person themselves, somebody they represent, or somebody whose contact part they opened",
    "reachable_people": "they opened a circle in which the contact part of this person is theirs to read, otherwise than by representing",
    "helped_people": "they help this person by a living yes, or follow up their question or worry",
    "open_households": "they live in this household now, or opened the contact part of somebody in it",
    "helped_households": "they help somebody in this household, or follow up a question",
    "open_access": "it is about them, somebody they represent or somebody they help, in a circle they opened; delayed telling excepted",
    "my_organisations": "it is their own organisation",
}
PAIRS = {
    "mine": "it is about themselves or somebody they represent, in a circle they opened",
    "covered": "it is about somebody their ground covers, in a circle they opened",
}
TEAM = r"rules\.team_of\(circle_id\)"
WORDS = [
    *((ARRAY.format(name=name), words) for name, words in SETS.items()),
    *((rf"\w+ = ANY \(rules\.{name}\(\)\)", words) for name, words in SETS.items()),
    *(
        (
            rf"\(circle_id, (?:about_id|person_id)\) IN \( SELECT m\.circle_id, m\.about FROM rules\.{n}\(\) m\(circle_id, about\)\)",
            w,
        )
        for n, w in PAIRS.items()
    ),
    (
        r"circle_id IN \( SELECT m\.circle_id FROM rules\.mine\(\) m\(circle_id, about\)\)",
        "they take part in its circle or represent somebody who does",
    ),
    (
        r"\(?circle_id = \( SELECT s\.circle_id FROM sheet s WHERE \(s\.id = \w+\.sheet_id\)\)\)?",
        "it names the circle of its sheet",
    ),
    (rf"\(?NOT \(author_id IS DISTINCT FROM {ME}\)\)?", "it is in their own name"),
    (
        rf"(?:linked_by|author|entered_by|made_by|decided_by|announced_by|refused_by)(?:_id)? = {ME}",
        "it is in their own name",
    ),
    (rf"decided_by_id <> {ME}", "somebody else decided it"),
    (rf"seconded_by_id = {ME}", "they second it in their own name"),
    (rf"giver_id = {ME}", "it is their own word"),
    (rf"(?:holder_id|representative_id) (?:IS DISTINCT FROM|<>) {ME}", "not in their own favour"),
    (rf"(?:holder_id|representative_id) = {ME}", "they are the one who decides or represents"),
    (rf"(?:person_id|id) = {ME}", "it is their own"),
    (rf"{ME} = (?:person_id|decided_by_id)", "they are named in it"),
    (r"holder = \( SELECT rules\.actor\(\) AS actor\)", "it is their own access"),
    (r"id = \( SELECT rules\.acting_bearer\(\) AS acting_bearer\)", "they hold the link itself"),
    (r"\( SELECT rules\.acting_bearer\(\) AS acting_bearer\) IS NULL", "they are a person and not a link"),
    (
        r"\(data_subject\)::text = \( SELECT rules\.my_pseudonym\(\) AS my_pseudonym\)",
        "it is about themselves",
    ),
    (
        r"rules\.writable\(sheet_id\)",
        "everybody it is about has a living yes to help, and its sheet is open to them",
    ),
    (
        r"rules\.may_widen\(sheet_id, author_id\)",
        "it lies on a sheet for a few, and they wrote it or it is about them",
    ),
    (r"rules\.may_widen_with\(promise_id\)", "its promise is being opened to more people"),
    (
        r"rules\.my_word\(promise_id\)",
        "it is their promise, their organisation's, or that of somebody they speak for",
    ),
    (
        r"rules\.may_say\(circle_id, about_id, giver_id\)",
        "that giver may speak about this person, by age and authority",
    ),
    (r"rules\.may_refuse\(circle_id\)", "they take part in its circle or represent somebody who does"),
    (r"rules\.takes_part\(circle_id, about_id\)", "the person takes part in the opened circle"),
    (r"rules\.may_involve\(person_id\)", "they wrote this person down themselves, or may reach them"),
    (
        r"rules\.my_own_entry\(\w+\)",
        "they wrote this person down themselves and nobody's circle has them yet",
    ),
    (r"rules\.my_own_household\(household_id\)", "they wrote this household down and nobody lives in it yet"),
    (r"rules\.is_my_position\(position_id\)", "it is their own position as a worker"),
    (r"rules\.is_worker\(\)", "they work in a neighbourhood team"),
    (rf"rules\.is_worker_of\(person_id, {TEAM}\)", "that person works in the circle's team"),
    (rf"rules\.works_in\({TEAM}, '{{lead}}'::text\[\]\)", "they lead the circle's team"),
    (rf"rules\.works_in\({TEAM}, '{{worker,lead}}'::text\[\]\)", "they work in the circle's team"),
    (r"rules\.works_in\(organisation_id, '{lead}'::text\[\]\)", "they lead that team"),
    (
        r"\(role\)::text = ANY \(\(ARRAY\['worker'::character varying, 'partner'::character varying\]\)::text\[\]\)",
        "as a worker or a partner's contact",
    ),
    (
        r"rules\.is_known_colleague\(person_id\)",
        "the person has a position somewhere already, or they wrote them down",
    ),
    (r"position_id IN \( SELECT \"position\"\.id FROM \"position\"\)", "they may see that position"),
    (
        r"EXISTS \( SELECT FROM shown s WHERE \(s\.look_id = look\.id\)\)",
        "it opened a sheet that they may read",
    ),
    (r"\(tell_from IS NULL\) OR \(rules\.now\(\) >= tell_from\)", "it may be told"),
    (r"rules\.now\(\) >= tell_from", "it may be told"),
    (r"closed_at IS (NOT )?NULL", r"it is \1closed"),
    (r"seconded_by_id IS NULL", "nobody seconded it yet"),
    (r"\(purpose\)::text = 'invitation'::text", "it is an invitation"),
    (r"person_id IS NULL", "it names no account"),
    (r"\(how\)::text = 'self'::text", "said here"),
    (r"\(how\)::text <> 'self'::text", "said aloud or on paper"),
    (r"\(explained\)::text <> ''::text", "with what was explained"),
    (r"(since|until) >= \(rules\.now\(\) - '00:01:00'::interval\)", r"not back in time"),
    (r"\bid IN \( SELECT", "id IN ( SELECT"),
]
DOES = {
    "SELECT": "reads it when",
    "INSERT": "adds it when",
    "UPDATE": "changes it when",
    "DELETE": "removes it when",
}


def in_words(expression: str) -> str:
    """One policy expression, its SQL replaced by words."""
    told = re.sub(r"\s+", " ", expression)
    for pattern, words in WORDS:
        told = re.sub(pattern, words, told)
    for _ in range(6):
        told = re.sub(
            r"\(([^()]*)\)",
            lambda m: m[1] if " AND " not in m[1] and " OR " not in m[1] else f"⟨{m[1]}⟩",
            told,
        )
    told = told.replace("⟨", "(").replace("⟩", ")")
    told = (
        told[1:-1]
        if told.startswith("(") and told.endswith(")") and told.count("(") == told.count(")") == 1
        else told
    )
    return (
        told.replace(" AND ", " **and** ")
        .replace(" OR ", " **or** ")
        .replace("it is closed", "it is open")
        .replace("it is NOT closed", "it is closed")
    )


def page() -> str:
    """The whole page, as Markdown."""
    return "\n".join([*_head(), *_protected(), *_public(), ""])


def _head() -> list[str]:
    return [
        "# Who sees what",
        "",
        "*Made by `manage.py who_sees_what` from the policies as PostgreSQL holds them; a test",
        'itself, in full: [decision 0002](decisions/0002-the-rule-in-full.md).* "They" is the person (or link) that acts. Row security is on',
        "and forced on every table in the first part; what is not named cannot be done by the program at all. Nobody removes anything.",
        "",
        "## Protected tables",
        "",
    ]


def _protected() -> list[str]:
    lines = []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tablename, cmd, permissive, coalesce(qual, ''), coalesce(with_check, '') FROM pg_policies"
            " WHERE schemaname = 'public' ORDER BY tablename, array_position(ARRAY['SELECT','INSERT','UPDATE','DELETE'], cmd), policyname"
        )
        table = ""
        for name, command, permissive, using, check in cursor.fetchall():
            if name != table:
                table = name
                lines += ["", f"### {name}", *_about(name)]
            only = "" if permissive == "PERMISSIVE" else "and only when"
            lines.append(
                f"- Somebody {only or DOES[command]} "
                + "; the new row: ".join(filter(None, map(in_words, (using, check))))
                + "."
            )
    return lines


def _about(table: str) -> list[str]:
    """What the table is, by the first paragraph of its model."""
    for model in apps.get_models():
        if model._meta.db_table == table and model.__doc__:
            return [re.sub(r"\s+", " ", model.__doc__.strip().split("\n\n")[0]), ""]
    return [""]


def _public() -> list[str]:
    rows = [f"| {name} | {public.grants.lower()} | {public.why} |" for name, public in sorted(PUBLIC.items())]
    return [
        "",
        "## Tables without row security, and why",
        "",
        "| table | the program may | why that is no harm |",
        "|---|---|---|",
        *rows,
    ]
