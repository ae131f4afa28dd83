"""A PostgreSQL of our own, for the demo, for development and for the tests; never for production.

Plain Python, no Django: it finds the binaries, makes a data folder, starts, proves life and stops.

    with Cluster(Path(".data/demo/postgres")) as cluster:
        cluster.url("app")

    python -m naast.doors.cli.postgres start FOLDER      (prints shell exports; `stop FOLDER` ends it)
"""

from naast.doors.cli.postgres.cluster import Cluster, Role
from naast.doors.cli.postgres.refusal import NoPostgres

__all__ = ["Cluster", "NoPostgres", "Role"]
