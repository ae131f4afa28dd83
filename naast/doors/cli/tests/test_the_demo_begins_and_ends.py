"""`make demo` and `make sql` say in one sentence what is wrong and what can be done."""

import json
import socket
import uuid

import pytest

from naast.doors.cli import sql
from naast.doors.cli.demo import places, run
from naast.doors.cli.demo.__main__ import main


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch, tmp_path):
    """Not the demo that somebody may have running here."""
    for module, name, path in (
        (places, "HOME", "demo"),
        (places, "RUNNING", "running"),
        (run, "HOME", "demo"),
        (sql, "CAST", "demo/cast.json"),
    ):
        monkeypatch.setattr(module, name, tmp_path / path)


def test_a_port_in_use_is_named_with_another(capsys):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main([str(port)]) == 1
    assert f"Port {port} is in use. Try another: make demo PORT={port + 1}" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["x", "0", "65536", "-1", "８０"])
def test_what_is_no_port_is_refused(port, capsys):
    assert main([port]) == 1
    assert "A port is a number from 1 to 65535" in capsys.readouterr().err


@pytest.mark.parametrize("households", ["x", "0", "-1", "5001"])
def test_what_is_no_number_of_households_is_refused(households, capsys):
    assert main(["8000", households]) == 1
    assert "Households are a number from 1 to 5000" in capsys.readouterr().err


def test_a_running_demo_is_not_emptied_and_not_started_twice(capsys):
    with places.only_one() as mark:
        mark.write("http://localhost:8000/")
        mark.flush()
        for words in (["reset"], ["8001"]):
            assert main(words) == 1
            assert "runs already (http://localhost:8000/). End it first" in capsys.readouterr().err


def test_an_empty_demo_can_be_emptied(capsys):
    assert main(["reset"]) == 0
    assert "The demo is empty" in capsys.readouterr().out
    assert not places.HOME.exists()


def test_sql_needs_a_running_demo(capsys):
    assert sql.main(["Sanne"]) == 1
    assert "make demo" in capsys.readouterr().err


def test_sql_knows_the_cast_by_name_and_says_who_there_is():
    sanne = uuid.uuid4()
    sql.CAST.parent.mkdir()
    sql.CAST.write_text(json.dumps({"Sanne": str(sanne), "oma Hatice": str(uuid.uuid4())}))
    assert sql.cast_member("sanne") == ("Sanne", sanne)
    with pytest.raises(places.Refused, match=r"no Rob in the cast\. There is: Sanne, oma Hatice"):
        sql.cast_member("Rob")
