"""Three roles: the owner migrates, the program serves, the definer answers; the program can never become another."""

from .conftest import Ask

OURS = ("naast_app", "naast_definer", "naast_owner")


def test_the_program_owns_nothing(ask: Ask) -> None:
    owns = """
        SELECT classid::regclass::text, objid FROM pg_shdepend
         WHERE refobjid = 'naast_app'::regrole AND deptype = 'o'
    """
    assert ask(owns) == []


def test_no_role_of_ours_is_more_than_it_must_be(ask: Ask) -> None:
    rights = "SELECT rolname, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls, rolcanlogin FROM pg_roles"
    known = {row[0]: row[1:] for row in ask(rights) if row[0] in OURS}
    assert known["naast_app"] == (False, False, False, False, False, True)
    assert known["naast_owner"] == (False, False, False, False, False, True)
    assert known["naast_definer"] == (False, False, False, False, True, False)


def test_the_program_is_a_member_of_nothing(ask: Ask) -> None:
    assert ask("SELECT roleid::regrole::text FROM pg_auth_members WHERE member = 'naast_app'::regrole") == []


def test_nobody_but_the_owner_can_become_the_definer(ask: Ask) -> None:
    members = "SELECT member::regrole::text, admin_option FROM pg_auth_members WHERE roleid = 'naast_definer'::regrole"
    assert ask(members) == [("naast_owner", False)]


def test_the_program_makes_nothing(ask: Ask) -> None:
    for schema in ("public", "rules"):
        assert ask("SELECT has_schema_privilege('naast_app', %s, 'CREATE')", schema) == [(False,)]
    assert ask("SELECT has_database_privilege('naast_app', current_database(), 'CREATE')") == [(False,)]
    assert ask("SELECT has_database_privilege('naast_app', current_database(), 'TEMP')") == [(False,)]
