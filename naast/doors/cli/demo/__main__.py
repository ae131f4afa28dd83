"""python -m naast.doors.cli.demo [PORT [HOUSEHOLDS] | reset]"""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from naast.doors.cli.demo.places import Refused, only_one
from naast.doors.cli.demo.run import Demo, reset
from naast.doors.cli.postgres import NoPostgres


def main(words: list[str]) -> int:
    try:
        match [word for word in words if word]:
            case ["reset"]:
                with only_one():
                    reset()
            case []:
                _run(Demo(8000))
            case [port]:
                _run(Demo(_port(port)))
            case [port, households]:
                _run(Demo(_port(port), households=_households(households)))
            case _:
                raise Refused("Say a port, and how many households. Try: make demo PORT=8000 HOUSEHOLDS=20")
    except (Refused, NoPostgres) as refusal:
        print(refusal, file=sys.stderr)
        return 1
    return 0


def _run(demo: Demo) -> None:
    with only_one() as mark, _signals_ask_to_end(demo):
        mark.write(f"http://localhost:{demo.port}/")
        mark.flush()
        demo.run()


def _port(word: str) -> int:
    return _number(
        word, up_to=65535, otherwise="A port is a number from 1 to 65535. Try: make demo PORT=8000"
    )


def _households(word: str) -> int:
    return _number(word, up_to=5000, otherwise="Households are a number from 1 to 5000. Try: HOUSEHOLDS=20")


def _number(word: str, *, up_to: int, otherwise: str) -> int:
    if not (word.isascii() and word.isdigit() and 0 < int(word) <= up_to):
        raise Refused(otherwise)
    return int(word)


@contextmanager
def _signals_ask_to_end(demo: Demo) -> Iterator[None]:
    """Ctrl-C, TERM and a closed terminal ask; the demo ends when it sees that it was asked."""

    def ask(number: int, frame: object) -> None:
        demo.asked_to_end = True

    before = {number: signal.signal(number, ask) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
