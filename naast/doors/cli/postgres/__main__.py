"""`python -m naast.doors.cli.postgres start FOLDER` prints shell exports; `stop FOLDER` ends it; `system` asks what is here."""

import argparse
import sys
from pathlib import Path

from naast.doors.cli.postgres.binaries import find_binaries
from naast.doors.cli.postgres.cluster import Cluster
from naast.doors.cli.postgres.refusal import NoPostgres


def main() -> int:
    asked = _arguments()
    try:
        if asked.verb == "system":
            found = find_binaries(wheel_too=False)
            print(found.bin)  # noqa: T201
        elif asked.verb == "start":
            _start(Cluster(asked.folder, durable=not asked.quick))
        else:
            Cluster(asked.folder).stop()
    except NoPostgres as refusal:
        print(refusal, file=sys.stderr)  # noqa: T201
        return 1
    return 0


def _start(cluster: Cluster) -> None:
    cluster.start()
    for name, url in cluster.environment().items():
        print(f"export {name}={url}")  # noqa: T201


def _arguments() -> argparse.Namespace:
    words = argparse.ArgumentParser(prog="python -m naast.doors.cli.postgres", description=__doc__)
    words.add_argument("verb", choices=["start", "stop", "system"])
    words.add_argument("folder", type=Path, nargs="?", default=Path(".data/postgres"))
    words.add_argument("--quick", action="store_true", help="for tests: lost when the machine falls")
    return words.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
