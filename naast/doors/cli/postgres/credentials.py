"""The random passwords and the port of one cluster, kept in its folder where only its own user reads them."""

import json
import os
import secrets
import socket
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from naast.doors.cli.postgres.server_user import ServerUser


def _password() -> str:
    return secrets.token_hex(24)


@dataclass(frozen=True)
class Credentials:
    """Passwords of the three roles that sign in, and the port of the last start."""

    superuser: str = field(default_factory=_password, repr=False)
    owner: str = field(default_factory=_password, repr=False)
    app: str = field(default_factory=_password, repr=False)
    port: int = 0

    @classmethod
    def read(cls, path: Path) -> "Credentials | None":
        return cls(**json.loads(path.read_text())) if path.exists() else None

    def password(self, role: str) -> str:
        return {"superuser": self.superuser, "owner": self.owner, "app": self.app}[role]

    def write(self, path: Path, *, user: ServerUser) -> None:
        """Whole or not at all: a kill in the middle leaves the old file."""
        draft = path.with_suffix(".new")
        draft.unlink(missing_ok=True)
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump(asdict(self), file)
            file.flush()
            os.fsync(file.fileno())
        user.own(draft)
        draft.replace(path)

    def on_a_free_port(self) -> "Credentials":
        """The same port as last time when nobody took it, else one from the kernel."""
        return replace(self, port=next(port for port in (_free(self.port), _free(0)) if port))


def _free(port: int) -> int:
    with socket.socket() as asked:
        asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            asked.bind(("127.0.0.1", port))
        except OSError:
            return 0
        return int(asked.getsockname()[1])
