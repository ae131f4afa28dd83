"""Taking a file in: the bytes go to a process that makes a clean letter of them; what comes back is kept, the rest is not."""

import json
import subprocess
import sys
from threading import BoundedSemaphore
from typing import NamedTuple

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from naast.look.refusal import Busy

from . import cleaning

MOST = 10_000_000
PATIENCE = 30
AT_ONCE = 2  # of the web server's threads; the others wait, so that photos do not fill the memory
WORDS: dict[str, str | Promise] = {
    cleaning.UNKNOWN: _("This is no photo and no PDF that we can read. Take a photo of the letter."),
    cleaning.BROKEN: _("This file is damaged or not complete. Take a photo of the letter."),
    cleaning.LOCKED: _(
        "This PDF asks for a password, so nobody here could read it. Take a photo of the letter."
    ),
    cleaning.TOO_MUCH: _(
        "This file is too large to unfold. Take a photo of each page, or make the picture smaller."
    ),
}
TOO_LARGE = _("This file is larger than 10 MB. Take a photo of the letter, or add the pages one by one.")
_room = BoundedSemaphore(AT_ONCE)


class NotTakenIn(Exception):
    """This file cannot be a letter here; its one argument is the sentence that says what can be done."""


class Cleaned(NamedTuple):
    """A clean letter: what kind it is, how many pages, and the bytes that are kept."""

    kind: str
    pages: int
    content: bytes


def take_in(content: bytes) -> Cleaned:
    """The clean letter that these bytes show. Whatever goes wrong in there, here it is a sentence."""
    if len(content) > MOST:
        raise NotTakenIn(TOO_LARGE)
    with _one_of_few():
        answer = _cleaned(content)
    line, _end, made = answer.partition(b"\n")
    told = json.loads(line or b'{"refused": "broken"}')
    if "refused" in told:
        raise NotTakenIn(WORDS[told["refused"]])
    if len(made) > MOST:
        raise NotTakenIn(TOO_LARGE)
    return Cleaned(told["kind"], told["pages"], made)


def _cleaned(content: bytes) -> bytes:
    """An empty answer when it died in there. It gets nothing of ours: no environment, no open file, no setting."""
    try:
        done = subprocess.run(  # noqa: S603  (our own program, with nothing of what was sent in its words)
            [sys.executable, "-m", f"{__package__}.cleaning"],
            input=content,
            capture_output=True,
            cwd=settings.BASE,
            env={},
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return b""
    return done.stdout if done.returncode == 0 else b""


class _one_of_few:
    """Wait for room, but not for ever."""

    def __enter__(self) -> None:
        if not _room.acquire(timeout=PATIENCE):
            raise Busy

    def __exit__(self, *_what: object) -> None:
        _room.release()
