"""A demo that runs as `make demo` in a copy of the house."""

import json
import socket
import subprocess
import urllib.request
from pathlib import Path

from .copied import Copied
from .karim import Karim

FEW = 5  # households round the cast


class RunningDemo(Copied):
    """Begins, is spoken with over HTTP, ends."""

    began: subprocess.Popen[bytes]

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        with socket.socket() as asked:
            asked.bind(("127.0.0.1", 0))
            self.port = int(asked.getsockname()[1])

    @property
    def house(self) -> str:
        return f"http://localhost:{self.port}"

    def starts(self) -> float:
        """Seconds until it says that it is ready."""
        with self.said.open("w") as said:
            self.began = self.start("demo", f"PORT={self.port}", f"HOUSEHOLDS={FEW}", said=said)
        took = self.until(lambda: f"ready: {self.house}/\n" in self.said.read_text() or self.has_ended())
        assert not self.has_ended(), self.said.read_text() + self.log()
        return took

    def is_asked_to_end(self) -> float:
        """TERM to what was typed; seconds until nothing runs any more."""
        self.began.terminate()
        return self.until(lambda: self.has_ended() and not self.running())

    def falls_over(self) -> None:
        self.kill_everything()
        self.began.wait()

    def has_ended(self) -> bool:
        return self.began.poll() is not None

    def answers(self, path: str) -> int:
        with urllib.request.urlopen(self.house + path, timeout=60) as answer:  # noqa: S310
            return int(answer.status)

    def karim(self) -> Karim:
        """Signed in."""
        cast = json.loads((self.folder / ".data" / "demo" / "cast.json").read_text())
        karim = Karim(self.house)
        karim.signs_in(cast["Karim"])
        return karim

    def ready_workers(self) -> int:
        """Task workers that have told the database that they are there."""
        return int(self.postgres.ask("SELECT count(*) FROM procrastinate_workers", database="naast"))

    def post(self) -> str:
        """Every mail, text message and letter that left the house."""
        return " ".join(one.read_text() for one in (self.folder / ".data/demo/post").glob("*.json"))

    def log(self) -> str:
        return (self.folder / ".data" / "demo" / "log.txt").read_text()[-3000:]
