"""Who sees a row is decided by PostgreSQL, for every table that is not on the public list."""

from naast.rights.access.public import PUBLIC

from .conftest import Ask

TABLES = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
POLICIES = """
    SELECT (SELECT relname FROM pg_class WHERE oid = polrelid), polname, polcmd, polpermissive,
           coalesce(pg_get_expr(polqual, polrelid), ''),
           coalesce(pg_get_expr(polwithcheck, polrelid), ''),
           (SELECT array_agg(pg_get_userbyid(oid)) FROM unnest(polroles) oid)
      FROM pg_policy
"""
OURS = "('naast_app', 'naast_owner', 'naast_definer', 'PUBLIC')"
GRANTS = f"""
    SELECT table_name, grantee, privilege_type FROM information_schema.role_table_grants
     WHERE table_schema = 'public' AND grantee IN {OURS}
"""


def test_every_table_has_row_security_on_and_forced_or_is_public(ask: Ask) -> None:
    open_tables = {name for (name,) in ask(TABLES + " AND NOT (relrowsecurity AND relforcerowsecurity)")}
    assert open_tables <= PUBLIC.keys(), f"no row security: {sorted(open_tables - PUBLIC.keys())}"


def test_the_public_list_names_tables_that_are_there_and_says_why(ask: Ask) -> None:
    known = {name for (name,) in ask(TABLES)}
    assert PUBLIC.keys() <= known, f"on the list, not in the house: {sorted(PUBLIC.keys() - known)}"
    assert all(len(public.why) > 10 for public in PUBLIC.values())


def test_the_program_may_do_with_a_public_table_what_the_list_says(ask: Ask) -> None:
    given = {(table, what) for table, who, what in ask(GRANTS) if who == "naast_app" and table in PUBLIC}
    said = {(table, what) for table, public in PUBLIC.items() for what in public.grants.split(", ")}
    assert given == said


def test_nobody_gets_anything_as_public(ask: Ask) -> None:
    assert [row for row in ask(GRANTS) if row[1] == "PUBLIC"] == []


def test_the_program_deletes_nothing_about_people(ask: Ask) -> None:
    """Nor empties, nor ties triggers to it."""
    too_much = {"DELETE", "TRUNCATE", "TRIGGER", "REFERENCES"}
    given = {(t, what) for t, who, what in ask(GRANTS) if who == "naast_app" and what in too_much}
    assert {(table, what) for table, what in given if table not in PUBLIC} == set()


def test_every_policy_is_for_one_command_and_for_the_program_alone(ask: Ask) -> None:
    for table, name, command, _permissive, _using, _check, roles in ask(POLICIES):
        assert command in "rawd", f"{table}.{name} is FOR ALL"
        assert roles == ["naast_app"], f"{table}.{name} is for {roles}"


def test_no_policy_says_always(ask: Ask) -> None:
    for table, name, _command, _permissive, using, check, _roles in ask(POLICIES):
        for said in (using, check):
            assert said not in ("true", "(true)", "1 = 1"), f"{table}.{name} lets everything through"
        assert using or check, f"{table}.{name} says nothing"


def test_one_policy_a_command_and_a_table(ask: Ask) -> None:
    """Permissive policies are OR-ed: a second one widens the first without anybody reading both."""
    seen = [(table, command) for table, _n, command, permissive, *_ in ask(POLICIES) if permissive]
    assert len(seen) == len(set(seen)), sorted(one for one in set(seen) if seen.count(one) > 1)


def test_what_the_program_may_do_has_a_policy(ask: Ask) -> None:
    """A grant without a policy opens nothing, and is a slip."""
    letter = {"SELECT": "r", "INSERT": "a", "UPDATE": "w", "DELETE": "d"}
    ruled = {(table, command) for table, _name, command, *_ in ask(POLICIES)}
    for table, who, what in ask(GRANTS):
        if who == "naast_app" and table not in PUBLIC:
            assert (table, letter[what]) in ruled, f"{what} on {table} is granted and no policy lets it"
