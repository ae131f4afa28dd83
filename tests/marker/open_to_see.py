"""What can be read where it lies: in every table, in the database's own files, and in the store of letters."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.house import STORE, cluster
from tests.laid import Laid

TABLES = """
    SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
"""
PLAIN = re.compile(rb"q[a-z]{4}zx")
IN_FIGURES = re.compile(rb"71(?:6[1-9a-f]|7[0-9a]){4}7a78")  # as a column of bytes is written out


def words_in(text: bytes) -> set[str]:
    """As they are, and as figures."""
    figures = {bytes.fromhex(one.decode()) for one in IN_FIGURES.findall(text)}
    return {word.decode() for word in {*PLAIN.findall(text), *figures}}


def in_tables(laid: Laid) -> set[str]:
    """What a copy of the database would tell: all rows of all tables, whoever's."""
    found: set[str] = set()
    for (table,) in laid.sees(TABLES):
        for (row,) in laid.sees(f"SELECT t::text FROM {table} t"):
            found |= words_in(row.encode())
    return found


def in_files(laid: Laid) -> set[str]:
    """What somebody with the disk would read: rows, indexes, and what is written down to mend them by."""
    laid.sees("SELECT pg_switch_wal()")
    laid.do("CHECKPOINT")
    return _in_all(cluster.data)


def in_store() -> set[str]:
    """In the files of letters, and in their names."""
    return _in_all(STORE)


def _in_all(folder: Path) -> set[str]:
    found: set[str] = set()
    for file in _files(folder):
        found |= words_in(str(file.relative_to(folder)).encode()) | words_in(_read(file))
    return found


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file())


def _read(file: Path) -> bytes:
    """Nothing when the database took it away just now."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""
