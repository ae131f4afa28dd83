"""Tests that are killed leave no web server behind: it would hold its port, and write in the next run's database."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.house import BASE

SERVES = """
import pathlib, sys, time
from tests.browser.served_for_real import Served
served = Served(pathlib.Path(sys.argv[1]))
served.gets_up()
print(served.process.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there a child can ask to be told")
def test_killed_it_leaves_no_server(db: None, tmp_path: Path) -> None:
    words = [sys.executable, "-c", SERVES, str(tmp_path / "log")]
    with subprocess.Popen(words, cwd=BASE, stdout=subprocess.PIPE, text=True) as tests:
        assert tests.stdout
        server = int(tests.stdout.readline())
        assert is_there(server)
        tests.kill()
    until = time.monotonic() + 10
    while is_there(server) and time.monotonic() < until:
        time.sleep(0.1)
    left = is_there(server)
    if left:
        os.killpg(server, signal.SIGKILL)
    assert not left


def is_there(session: int) -> bool:
    """Any process of this session that runs; one that has ended and waits to be buried does not count."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, _group, of = stat.read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(of) == session and state != "Z":
            return True
    return False
