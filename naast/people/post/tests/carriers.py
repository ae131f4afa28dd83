"""Channels that tests can look into: what they carried stands in a folder that several workers may share."""

import os
import time
from pathlib import Path

from naast.people.post.channels import NotHandedOver

FOLDER = Path(os.environ.get("NAAST_TEST_CARRIED", "/nowhere"))


class Slow:
    """Notes each handing over, one line a time, so that a second one would show; takes a moment before and after."""

    knows = True

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def hand_over(self, *, key: str, to: str, subject: str, words: str) -> None:
        time.sleep(0.005)
        with (FOLDER / "carried").open("a") as carried:
            carried.write(f"{key}\n")
        if key.endswith("-stop"):
            time.sleep(600)

    def was_delivered(self, key: str) -> bool | None:
        return key in (FOLDER / "carried").read_text().split() if self.knows else None


class Forgetful(Slow):
    """As a mail server: cannot tell what it took."""

    knows = False


class Shut(Slow):
    """Nobody answers."""

    def hand_over(self, *, key: str, to: str, subject: str, words: str) -> None:
        raise NotHandedOver("shut")


class Broken(Slow):
    """Breaks off halfway: who knows what it took."""

    def hand_over(self, *, key: str, to: str, subject: str, words: str) -> None:
        raise TimeoutError(f"to {to}")
