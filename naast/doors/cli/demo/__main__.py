"""python -m naast.doors.cli.demo [PORT | reset]"""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from naast.doors.cli.demo.places import Refused, only_one
from naast.doors.cli.demo.run import Demo, reset
from naast.doors.cli.postgres import NoPostgres


def main(words: list[str]) -> int:
    try:
        match words:
            case ["reset"]:
                with only_one():
                    reset()
            case [] | [""]:
                _run(8000)
            case [port] if port.isascii() and port.isdigit() and 0 < int(port) < 65536:
                _run(int(port))
            case _:
                raise Refused("A port is a number from 1 to 65535. Try: make demo PORT=8000")
    except (Refused, NoPostgres) as refusal:
        print(refusal, file=sys.stderr)
        return 1
    return 0


def _run(port: int) -> None:
    demo = Demo(port)
    with only_one() as mark, _signals_ask_to_end(demo):
        mark.write(f"http://localhost:{port}/")
        mark.flush()
        demo.run()


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
