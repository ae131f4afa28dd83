"""PostgreSQL of our own, by hand.

python -m naast.doors.cli.postgres start FOLDER            starts it and prints shell exports
python -m naast.doors.cli.postgres stop FOLDER             ends it
python -m naast.doors.cli.postgres run FOLDER COMMAND…     runs a command beside a throwaway one
python -m naast.doors.cli.postgres system                  says which PostgreSQL this machine itself has
"""

import os
import subprocess
import sys
from pathlib import Path

from naast.doors.cli.postgres.binaries import find_binaries
from naast.doors.cli.postgres.cluster import Cluster
from naast.doors.cli.postgres.refusal import NoPostgres


def main(words: list[str]) -> int:
    try:
        match words:
            case ["start", folder]:
                return _start(Cluster(Path(folder)))
            case ["stop", folder]:
                Cluster(Path(folder)).stop()
            case ["run", folder, *command] if command:
                return _run(Cluster(Path(folder), durable=False), command)
            case ["system"]:
                print(find_binaries(wheel_too=False).bin)
            case _:
                print(__doc__, file=sys.stderr)
                return 2
    except NoPostgres as refusal:
        print(refusal, file=sys.stderr)
        return 1
    return 0


def _start(cluster: Cluster) -> int:
    cluster.start()
    for name, url in cluster.environment().items():
        print(f"export {name}={url}")
    return 0


def _run(cluster: Cluster, command: list[str]) -> int:
    try:
        cluster.start()
        env = {name: value for name, value in os.environ.items() if not name.startswith("DATABASE_")}
        return subprocess.run(command, check=False, env={**env, **cluster.environment()}).returncode
    finally:
        cluster.remove()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
