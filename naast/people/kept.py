"""How a topic declares, per table, how long its rows are kept and how they read when somebody asks for everything."""

from typing import NamedTuple

from django.utils.functional import Promise


class Kept(NamedTuple):
    """One table: the term, the legal ground with its article, the event it counts from, the words of an export."""

    term: str | Promise
    ground: str | Promise
    counts_from: str | Promise
    reads_as: str | Promise
