"""The house behind a real gunicorn on a port of its own, which a test may let fall over and get up again."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.wsgi import get_wsgi_application

from naast.doors.cli.demo.child import end_with_parent
from tests.house import BASE, environment

WORDS = ["--worker-class", "gthread", "--workers", "2", "--threads", "4", "--no-control-socket"]
PATIENCE = 40


class Served:
    """As long as the `with` lasts, never longer than the tests. `falls_over` is kill -9, for all of its processes at once."""

    def __init__(self, log: Path) -> None:
        self.log = log
        with socket.socket() as asked:
            asked.bind(("127.0.0.1", 0))
            self.port = int(asked.getsockname()[1])

    @property
    def house(self) -> str:
        return f"http://localhost:{self.port}"

    def __enter__(self) -> Self:
        self.gets_up()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.falls_over()

    def gets_up(self) -> None:
        program = [sys.executable, "-m", "gunicorn", f"{__name__}:application()", *WORDS]
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                [*program, "--bind", f"127.0.0.1:{self.port}"],
                cwd=BASE,
                env={**os.environ, **environment()},
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=end_with_parent,
            )
        until = time.monotonic() + PATIENCE
        while not self._answers():
            dead = self.process.poll() is not None or time.monotonic() > until
            assert not dead, self.log.read_text()[-3000:]
            time.sleep(0.1)

    def falls_over(self) -> None:
        """Nothing is finished, nothing is said goodbye to."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def _answers(self) -> bool:
        """A worker is there, not only the port."""
        asked = http.client.HTTPConnection("localhost", self.port, timeout=PATIENCE)
        try:
            asked.request("GET", "/healthz")
            return asked.getresponse().status == http.HTTPStatus.OK
        except OSError:
            return False
        finally:
            asked.close()


def application() -> StaticFilesHandler:
    """The house, and its style sheets and scripts without gathering them first. Not by naast.wsgi: that refuses to start
    beside the copies that tests keep of all rows (tests/laid.py), for those have no row security."""
    return StaticFilesHandler(get_wsgi_application())
