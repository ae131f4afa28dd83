"""Where the demo keeps its things: all under .data/demo, thrown away by `make demo-reset`."""

import fcntl
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from naast.doors.cli.postgres import Cluster

BASE = Path(__file__).resolve().parents[4]
HOME = BASE / ".data" / "demo"
STATIC = BASE / ".data" / "static"
CAST = HOME / "cast.json"
LOG = HOME / "log.txt"
VISITS = HOME / "visits.txt"
RUNNING = BASE / ".data" / "demo-running"


class Refused(Exception):
    """The demo cannot do this now; the text says what can be done."""


def cluster() -> Cluster:
    return Cluster(HOME / "postgres")


def house_version() -> str:
    """Changes when anything of the house changes, so that tables, rules and style sheets are laid anew."""
    ours = [path for path in (BASE / "naast").rglob("*") if path.suffix != ".pyc" and path.is_file()]
    return _digest([BASE / "uv.lock", *ours])


def data_version() -> str:
    """Changes when the invented people change, so that the demo then lays them anew."""
    return _digest([*BASE.glob("naast/cast/**/*.py"), *BASE.glob("naast/cast/**/*.toml")])


def _digest(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(f"{path.relative_to(BASE)}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return digest.hexdigest()


@contextmanager
def only_one() -> Iterator[TextIO]:
    """One demo at a time in this folder; the file says where it answers."""
    HOME.mkdir(parents=True, exist_ok=True)
    with RUNNING.open("a+") as mark:
        try:
            fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            mark.seek(0)
            raise Refused(
                f"The demo runs already ({mark.read().strip()}). End it first, with Ctrl-C there."
            ) from None
        mark.truncate(0)
        yield mark
