"""The measured workers, their households, and the role that the rungs sign in as."""

from dataclasses import dataclass
from secrets import token_hex
from urllib.parse import urlsplit

from bench.town.building import Town
from bench.town.clock import Clock
from bench.town.rows import Rows
from bench.town.workers import Workers

ROLE = """
SELECT 'CREATE ROLE naast_bench' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'naast_bench') \\gexec
ALTER ROLE naast_bench LOGIN BYPASSRLS PASSWORD '{password}';
ALTER ROLE naast_bench SET statement_timeout = '15s';
ALTER ROLE naast_bench SET jit = off;
GRANT CONNECT ON DATABASE "{database}" TO naast_bench;
GRANT USAGE ON SCHEMA public TO naast_bench;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO naast_bench;
GRANT INSERT ON look TO naast_bench;
GRANT INSERT, UPDATE, DELETE ON django_session TO naast_bench;
"""
CASELOAD = """
SELECT DISTINCT circle_id FROM access
WHERE holder = '{worker}' AND ground = 'help' AND (until IS NULL OR until > now()) ORDER BY 1
"""
PASSWORD = token_hex(16)


@dataclass(frozen=True)
class Worker:
    """Somebody whose pages are measured."""

    id: str
    households: list[str]


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
    return Worker(person, town.ask(CASELOAD.format(worker=person)).split())
