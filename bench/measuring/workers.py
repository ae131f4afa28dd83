"""The measured workers, their households, and the role that the rungs sign in as."""

from dataclasses import dataclass
from secrets import token_hex
from urllib.parse import urlsplit

from bench.rungs.by_note import AGREED, WRITTEN
from bench.town.building import Town
from bench.town.clock import Clock
from bench.town.rows import Rows
from bench.town.workers import Workers

ROLE = """
SELECT 'CREATE ROLE naast_bench' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'naast_bench') \\gexec
ALTER ROLE naast_bench LOGIN BYPASSRLS PASSWORD '{password}';
ALTER ROLE naast_bench SET statement_timeout = '15s';
ALTER ROLE naast_bench SET jit = off;
ALTER ROLE naast_bench SET plan_cache_mode = force_generic_plan;
GRANT CONNECT ON DATABASE "{database}" TO naast_bench;
GRANT USAGE ON SCHEMA public TO naast_bench;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO naast_bench;
GRANT INSERT ON look TO naast_bench;
GRANT INSERT, UPDATE, DELETE ON django_session TO naast_bench;
CREATE SCHEMA IF NOT EXISTS bench;
CREATE TABLE IF NOT EXISTS bench.written (
    LIKE public.note INCLUDING ALL,
    FOREIGN KEY (circle_id) REFERENCES public.circle, FOREIGN KEY (sheet_id) REFERENCES public.sheet,
    FOREIGN KEY (author_id) REFERENCES public.person, FOREIGN KEY (promise_id) REFERENCES public.promise);
ALTER TABLE bench.written ENABLE ROW LEVEL SECURITY;
ALTER TABLE bench.written FORCE ROW LEVEL SECURITY;
GRANT USAGE ON SCHEMA bench TO naast_bench;
GRANT SELECT, INSERT ON bench.written TO naast_bench;
ALTER ROLE naast_bench SET search_path = public, bench;
"""
# The notes that were written to measure; looks stay, as they do in life.
TIDY = f"""
DELETE FROM note WHERE words = '{WRITTEN}';
TRUNCATE bench.written;
VACUUM note;
VACUUM findable;
"""
CASELOAD = """
SELECT DISTINCT circle_id FROM access
WHERE holder = '{worker}' AND ground = 'help' AND (until IS NULL OR until > now()) ORDER BY 1
"""
# Where a note about everybody can be written now: the sheet of contact notes, all of whose people said yes.
SHEETS = f"""
SELECT s.circle_id || ' ' || s.id FROM sheet s WHERE s.part = 8 AND s.visible_to IS NULL
AND s.about @> ARRAY(SELECT t.person_id FROM participant t WHERE t.circle_id = s.circle_id)
AND s.about <@ ARRAY(
    SELECT a.about FROM access a WHERE a.circle_id = s.circle_id AND a.holder = '{{worker}}' AND a.ground = 'help'
    AND a.parts & 8 <> 0 AND (a.until IS NULL OR a.until > now()))
AND {AGREED} ORDER BY 1
"""
PASSWORD = token_hex(16)


@dataclass(frozen=True)
class Worker:
    """Somebody whose pages are measured. `sheets`: circle and sheet where a note is written, most of the households."""

    id: str
    households: list[str]
    sheets: list[tuple[str, str]]


def workers(town: Town) -> tuple[list[Worker], Worker]:
    """Those with a caseload of 60, and the one with the large caseload; households in the same order in every town."""
    teams = Workers(Rows(), Clock()).of_team
    found = [_worker(town, teams[team][0][0]) for team in (*town.shape.measured, town.shape.large)]
    return found[:-1], found[-1]


def rungs_environment(town: Town) -> dict[str, str]:
    """As the product's, but signed in as a role that passes row security."""
    town.ask(ROLE.format(password=PASSWORD, database=town.name))
    app = town.cluster.url("app", town.name)
    at = urlsplit(app)
    bench = at._replace(netloc=f"naast_bench:{PASSWORD}@{at.hostname}:{at.port}").geturl()
    return {
        **town.environment(),
        "NAAST_EMBEDDED_URL": bench,
        "DJANGO_SETTINGS_MODULE": "bench.rungs.settings",
    }


def _worker(town: Town, person: str) -> Worker:
    households = town.ask(CASELOAD.format(worker=person)).split()
    keys = town.ask(SHEETS.format(worker=person)).split()
    return Worker(person, households, list(zip(keys[::2], keys[1::2], strict=True)))
