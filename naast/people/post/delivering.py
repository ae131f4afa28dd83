"""Handing letters over, each exactly once, by as many workers as there are; any of them may be killed at any moment.

A letter is claimed and the claim committed; only then it leaves the house; then that is committed. A claim without an
end, older than `STALE`, belongs to a worker that is gone: whether its letter left is asked of the channel, never guessed.
"""

import logging
import os
import secrets
import socket
from collections.abc import Callable
from datetime import timedelta

from cryptography.fernet import InvalidToken
from django.db import connection, transaction
from django.db.models import DateTimeField, Func, Q

from naast.people.acting import acting_for_task

from .channels import NotHandedOver, channel_for
from .models import Letter

STALE = timedelta(minutes=10)
MOST_TRIES = 10  # one minute after the first, then each time twice as long: about nine hours
WAITING = Q(**dict.fromkeys(Letter.ENDS))
logger = logging.getLogger(__name__)


def deliver(*, stop: Callable[[], bool] = lambda: False) -> int:
    """Whatever may go now; gives how many were taken in hand. `stop` is asked between two letters."""
    taken = 0
    while not stop() and (letter := _claim()):
        taken += 1
        try:
            _hand_over(letter)
        except Exception as fault:  # its words may hold an address
            logger.error("A letter may have left the house, or not: %s", type(fault).__name__)
    return taken


def _claim() -> Letter | None:
    """The next letter, for this worker alone. As it was read: with `claimed_at` when another had it in hand, and is gone."""
    with transaction.atomic(durable=True), acting_for_task("post"):
        letter = _next()
        if letter:
            token = f"{socket.gethostname()[:60]}:{os.getpid()}:{secrets.token_hex(4)}"
            _note(letter, claimed_at=_now(), claimed_by=token, tries=letter.tries + 1)
            letter.claimed_by, letter.tries = token, letter.tries + 1
    return letter


def _next() -> Letter | None:
    """The oldest that may go now. One by a way that is not safe any more is dropped on the way there."""
    free = Q(claimed_at=None) | Q(claimed_at__lt=_now() - STALE)
    may_go = Q(not_before=None) | Q(not_before__lte=_now())
    waiting = Letter.objects.filter(WAITING, free, may_go).select_for_update(skip_locked=True)
    while (letter := waiting.first()) and not _is_safe(letter):
        _note(letter, dropped_at=_now())
    return letter


def _hand_over(letter: Letter) -> None:
    """Outside every transaction: what left the house cannot be rolled back."""
    channel = channel_for(letter.channel)
    left = channel.was_delivered(letter.key) if letter.claimed_at else False
    if left is None:
        return _write(letter, unsure_at=_now())
    try:
        if not left:
            channel.hand_over(key=letter.key, **letter.envelope)
    except NotHandedOver as refused:
        return _put_back(letter, again=refused.again)
    except InvalidToken:  # no key opens it
        return _put_back(letter, again=False)
    _write(letter, delivered_at=_now())


def _put_back(letter: Letter, *, again: bool) -> None:
    """Nothing left the house: try later, or stop trying."""
    if not again or letter.tries >= MOST_TRIES:
        return _write(letter, failed_at=_now())
    _write(letter, claimed_at=None, not_before=_now() + timedelta(minutes=2 ** (letter.tries - 1)))


def _write(letter: Letter, **moments: object) -> None:
    """In a transaction of its own, and only while the claim is still ours."""
    with transaction.atomic(durable=True), acting_for_task("post"):
        _note(letter, **moments)


def _note(letter: Letter, **moments: object) -> None:
    Letter.objects.filter(WAITING, pk=letter.pk, claimed_by=letter.claimed_by).update(**moments)


def _is_safe(letter: Letter) -> bool:
    """Not marked as never to be used, and still theirs; a letter without a way was asked for at this address."""
    if letter.contact_way is None:
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.is_safe_way(%s::uuid)", [letter.contact_way])
        row = cursor.fetchone()
        return bool(row and row[0])


def _now() -> Func:
    return Func(function="rules.now", output_field=DateTimeField())
