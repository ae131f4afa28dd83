"""Logs hold no secrets: an address that is one is shortened before it is written down."""

import logging
import re

SECRET = re.compile(r"(/agenda/)[^/\s?]+(\.ics)")


def without_secret(text: str) -> str:
    """The address of a calendar, without what makes it somebody's."""
    return SECRET.sub(r"\1…\2", text)


class NoSecrets(logging.Filter):
    """For a logger that is given paths of requests."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = without_secret(str(record.msg))
        if isinstance(record.args, tuple):
            record.args = tuple(without_secret(one) if isinstance(one, str) else one for one in record.args)
        return True
