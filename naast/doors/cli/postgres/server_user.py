"""PostgreSQL refuses to run as root. When we are root, it runs as another user; else simply as us."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from naast.doors.cli.postgres.refusal import NoPostgres

LIKELY = ("postgres", "nobody")


@dataclass(frozen=True)
class ServerUser:
    """The user the database's processes run as."""

    uid: int
    gid: int

    @classmethod
    def for_folder(cls, folder: Path) -> "ServerUser":
        """Us, unless we are root: then the folder's owner, or a user this system has for such work."""
        if os.geteuid() != 0:
            _refuse_a_folder_of_another(folder)
            return cls(os.geteuid(), os.getegid())
        if folder.exists() and (owner := folder.stat()).st_uid != 0:
            return cls(owner.st_uid, owner.st_gid)
        for name in LIKELY:
            try:
                known = pwd.getpwnam(name)
            except KeyError:
                continue
            return cls(known.pw_uid, known.pw_gid)
        raise NoPostgres("PostgreSQL refuses to run as root. Start it as an ordinary user.")

    def differs(self) -> bool:
        return self.uid != os.geteuid()

    def identity(self) -> dict[str, Any]:
        """What subprocess needs to run a program as this user."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []} if self.differs() else {}

    def can_enter(self, folder: Path) -> bool:
        """Whether this user can walk to the folder; asked by trying, so that every kind of right counts."""
        tried = subprocess.run(
            ["/bin/sh", "-c", 'cd "$1"', "sh", folder],
            capture_output=True,
            cwd="/",
            check=False,
            **self.identity(),
        )
        return tried.returncode == 0

    def own(self, path: Path) -> None:
        if self.differs():
            shutil.chown(path, self.uid, self.gid)


def _refuse_a_folder_of_another(folder: Path) -> None:
    if folder.exists() and folder.stat().st_uid != os.geteuid():
        raise NoPostgres(f"{folder} belongs to another user. Start as that user, or choose another folder.")
