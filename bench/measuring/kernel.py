"""What the kernel says that processes have used: user and system time, in steps of a clock tick (mostly 10 ms)."""

import os
from pathlib import Path

TICK_MS = 1000 / os.sysconf("SC_CLK_TCK")
PARENT, OWN, CHILDREN = 1, slice(11, 13), slice(13, 15)


def used_by(pid: int) -> float:
    """Milliseconds used by a process, the children it has now, and those that it has waited for."""
    used = 0
    for entry in Path("/proc").glob("[0-9]*"):
        if (fields := _stat(entry)) is None:
            continue
        if int(entry.name) == pid:
            used += _sum(fields[OWN]) + _sum(fields[CHILDREN])
        elif int(fields[PARENT]) == pid:
            used += _sum(fields[OWN])
    return used * TICK_MS


def _stat(entry: Path) -> list[str] | None:
    """/proc/PID/stat behind the program's name (which may hold anything); None when the process is gone."""
    try:
        return (entry / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None


def _sum(fields: list[str]) -> int:
    return sum(map(int, fields))
