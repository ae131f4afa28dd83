"""One program behind gunicorn, one worker process of four threads, asked by one client that keeps its connection."""

import http.client
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlencode

from bench.measuring.kernel import used_by
from bench.town.building import BASE

WORDS = [
    "--worker-class",
    "gthread",
    "--workers",
    "1",
    "--threads",
    "4",
    "--no-control-socket",
    "--keep-alive",
    "3600",
]
PATIENCE = 30
TOKEN = "x" * 32
Fields = dict[str, str] | list[tuple[str, str]]


class Served:
    """A WSGI application on a free port of its own, as long as the `with` lasts."""

    def __init__(self, application: str, *, env: dict[str, str], log: Path) -> None:
        self.application, self.env, self.log = application, env, log

    def __enter__(self) -> Self:
        with socket.socket() as asked:
            asked.bind(("127.0.0.1", 0))
            self.port = int(asked.getsockname()[1])
        words = [
            sys.executable,
            "-m",
            "gunicorn",
            self.application,
            "--bind",
            f"127.0.0.1:{self.port}",
            *WORDS,
        ]
        with self.log.open("a") as log:
            self.process = subprocess.Popen(words, cwd=BASE, env=self.env, stdout=log, stderr=log)
        self.client = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self._wait()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.client.close()
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)

    def cpu(self) -> float:
        """Milliseconds used so far, by master and worker."""
        return used_by(self.process.pid)

    def get(self, path: str, *, session: str = "", words: str = "") -> bytes:
        """The page, asked with these words when there are some."""
        asked = f"{path}?{urlencode({'words': words})}" if words else path
        return self._ask("GET", asked, cookie=f"sessionid={session}")

    def post(self, path: str, *, session: str, words: str) -> bytes:
        """A form sent as a browser does, with the token that its page had."""
        return self.send(path, {"words": words, "csrfmiddlewaretoken": TOKEN}, session=session)

    def send(
        self, path: str, fields: Fields, *, session: str = "", answered: http.HTTPStatus = http.HTTPStatus.OK
    ) -> bytes:
        """These fields of a form. Who writes is sent elsewhere (302); the answer to that is not asked for."""
        return self._ask("POST", path, cookie=_cookie(session), body=urlencode(fields), answered=answered)

    def drawn(self, path: str, *, session: str) -> bytes:
        """A page with a form, drawn for who has this session and the token in `TOKEN`."""
        return self._ask("GET", path, cookie=_cookie(session))

    def _ask(
        self,
        method: str,
        path: str,
        *,
        cookie: str,
        body: str | None = None,
        answered: http.HTTPStatus = http.HTTPStatus.OK,
    ) -> bytes:
        """Anything but the answer that belongs to it is a mistake in the bench."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        headers = {"Cookie": cookie, "Accept-Language": "nl", **kind}
        self.client.request(method, path, body=body, headers=headers)
        answer = self.client.getresponse()
        said = answer.read()
        if answer.status != answered:
            raise RuntimeError(f"{self.application} says {answer.status} to {path}; see {self.log}")
        return said

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"{self.application} does not start; see {self.log}")


def _cookie(session: str) -> str:
    return f"sessionid={session}; csrftoken={TOKEN}"
