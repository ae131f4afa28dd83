"""The functions and views of the rule: owned by the definer, with a fixed path, callable only from a list."""

from .callable import CALLABLE
from .conftest import Ask

OURS = "FROM pg_proc p WHERE pronamespace = 'rules'::regnamespace AND NOT starts_with(proname, 'test_')"
MADE = "('public'::regnamespace, 'rules'::regnamespace)"


def test_the_program_calls_only_what_is_on_the_list(ask: Ask) -> None:
    may = {
        name
        for (name,) in ask(f"SELECT proname {OURS} AND has_function_privilege('naast_app', p.oid, 'EXECUTE')")
    }
    assert may <= CALLABLE, f"argue for these in tests/structure/callable.py: {sorted(may - CALLABLE)}"
    assert may >= CALLABLE - {"grounds_here"}, f"no longer there: {sorted(CALLABLE - may)}"


def test_nobody_may_call_them_as_public(ask: Ask) -> None:
    public = f"SELECT p.oid::regprocedure::text {OURS} AND EXISTS (SELECT FROM aclexplode(proacl) WHERE grantee = 0)"
    assert ask(public) == []
    assert ask(f"SELECT p.oid::regprocedure::text {OURS} AND proacl IS NULL") == [], (
        "without a list of its own it is PUBLIC"
    )


def test_every_definer_function_has_a_fixed_search_path(ask: Ask) -> None:
    """And one that ends in pg_temp, so that no temporary table stands before a real one."""
    paths = ask(
        "SELECT p.oid::regprocedure::text, (SELECT c FROM unnest(proconfig) c WHERE starts_with(c, 'search_path='))"
        f" {OURS} AND prosecdef"
    )
    assert paths
    for name, path in paths:
        assert path == "search_path=pg_catalog, pg_temp", f"{name}: {path}"


def test_everything_of_the_rule_is_the_definers(ask: Ask) -> None:
    assert ask(f"SELECT p.oid::regprocedure::text {OURS} AND proowner <> 'naast_definer'::regrole") == []
    views = (
        "SELECT relname FROM pg_class WHERE relnamespace = 'rules'::regnamespace AND relkind IN ('v', 'm')"
    )
    assert ask(views + " AND relowner <> 'naast_definer'::regrole") == []


def test_no_definer_function_stands_elsewhere(ask: Ask) -> None:
    elsewhere = "SELECT oid::regprocedure::text FROM pg_proc WHERE prosecdef AND oid >= 16384"
    assert ask(elsewhere + " AND pronamespace <> 'rules'::regnamespace") == []


def test_a_view_sees_with_the_eyes_of_who_asks(ask: Ask) -> None:
    """A view of the owner would read past row security. The definer's own are not for the program."""
    views = f"""
        SELECT oid::regclass::text, relowner::regrole::text, coalesce('security_invoker=true' = ANY (reloptions), false),
               has_table_privilege('naast_app', oid, 'SELECT')
          FROM pg_class WHERE relkind = 'v' AND relnamespace IN {MADE}
    """
    for name, owner, invoker, readable in ask(views):
        assert invoker or not readable, f"{name} of {owner} reads past row security"
    assert (
        ask(f"SELECT oid::regclass::text FROM pg_class WHERE relkind = 'm' AND relnamespace IN {MADE}") == []
    )


def test_a_definer_function_puts_no_text_of_others_into_sql(ask: Ask) -> None:
    """EXECUTE there runs with the definer's sight: only the trigger that refreshes access does it, with our own text."""
    dynamic = ask(f"SELECT proname {OURS} AND prosecdef AND prosrc ~* '\\mexecute\\M'")
    assert {name for (name,) in dynamic} <= {"refresh_changed"}
