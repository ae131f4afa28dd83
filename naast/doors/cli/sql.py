"""`make sql [AS=name]`: psql on the running demo as the application's role, as nobody or as one of the cast.

So anyone can check the rule by hand: with nobody acting, and without a look, there is nothing to read.
"""

import json
import os
import sys
import uuid

from naast.doors.cli.demo.places import CAST, Refused, cluster
from naast.doors.cli.postgres import NoPostgres
from naast.doors.cli.postgres.programs import clean_environment


def main(words: list[str]) -> int:
    try:
        _become_psql(" ".join(words).strip())
    except (Refused, NoPostgres) as refusal:
        print(refusal, file=sys.stderr)
    return 1


def _become_psql(name: str) -> None:
    """This program turns into psql; what it reads may be a terminal or a file."""
    demo = cluster()
    if not demo.running():
        raise Refused("The demo does not run. Start it in another window with: make demo")
    options = _acting(name)
    password = demo.url("app").partition("@")[0].rpartition(":")[2]
    env = {**clean_environment(), "PGPASSWORD": password, "PGOPTIONS": options, "PGCLIENTENCODING": "UTF8"}
    psql = demo.programs.binaries.bin / "psql"
    os.execve(psql, [str(psql), "-X", *demo.login("app")], env)  # noqa: S606


def _acting(name: str) -> str:
    """The session's settings that say who acts, as the pages set them for each request."""
    if not name:
        print("Nobody acts. To act as one of the cast: make sql AS=Sanne", file=sys.stderr)
        return ""
    (who, person), trace = cast_member(name), uuid.uuid4()
    print(f"{who} acts; the trace of this session is {trace}", file=sys.stderr)
    return f"-c naast.person={person} -c naast.trace={trace}"


def cast_member(name: str) -> tuple[str, uuid.UUID]:
    cast: dict[str, str] = json.loads(CAST.read_text()) if CAST.exists() else {}
    known = {key.casefold(): (key, uuid.UUID(value)) for key, value in cast.items()}
    if name.casefold() not in known:
        raise Refused(f"There is no {name} in the cast. There is: {', '.join(sorted(cast)) or 'nobody yet'}.")
    return known[name.casefold()]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
