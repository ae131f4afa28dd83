"""Ways out of the house. `POST_CHANNELS` says for each kind of letter which class carries it; another provider is another class.

A channel that knows what it carried (`was_delivered`) lets a worker's unfinished work be finished after a crash. One that
cannot know says None, and then nothing is sent again: rather one letter too few, and known, than the same one twice.
"""

import hashlib
import smtplib
from email.utils import parseaddr
from typing import Protocol

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.module_loading import import_string

# What the mail server says before it has taken a message: then nothing left the house.
NOTHING_LEFT = (
    smtplib.SMTPConnectError,
    smtplib.SMTPHeloError,
    smtplib.SMTPAuthenticationError,
    smtplib.SMTPSenderRefused,
    smtplib.SMTPRecipientsRefused,
    smtplib.SMTPDataError,
    ConnectionRefusedError,
)


class NotHandedOver(Exception):
    """Nothing left the house, for certain. `again`: it may go better later."""

    def __init__(self, why: str, *, again: bool = True) -> None:
        super().__init__(why)
        self.again = again


class Channel(Protocol):
    """One way out, made for one kind of letter ("mail", "text", "letter")."""

    def __init__(self, kind: str) -> None: ...

    def hand_over(self, *, key: str, to: str, subject: str, words: str) -> None:
        """Done when it returns. `NotHandedOver`: nothing left the house. Any other exception: who knows."""

    def was_delivered(self, key: str) -> bool | None:
        """Did the letter with this key leave the house? None: this channel cannot tell."""


class Mail:
    """By Django's e-mail. A mail server does not tell afterwards what it took."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def hand_over(self, *, key: str, to: str, subject: str, words: str) -> None:
        """The same key is the same Message-ID, so that a mailbox may know a second one for what it is."""
        try:
            EmailMessage(subject, words, to=[to], headers={"Message-ID": message_id(key)}).send()
        except NOTHING_LEFT as refused:
            raise NotHandedOver(type(refused).__name__) from refused

    def was_delivered(self, key: str) -> bool | None:
        """Cannot tell."""
        return None


class NotSetUp:
    """Nobody set this way up here: it says so, and keeps no letter waiting for what will not come."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def hand_over(self, *, key: str, to: str, subject: str, words: str) -> None:
        """Honest at once."""
        raise NotHandedOver(f"no channel is set up for {self.kind}", again=False)

    def was_delivered(self, key: str) -> bool | None:
        """Never."""
        return False


def channel_for(kind: str) -> Channel:
    """The way out that the settings name for this kind of letter."""
    channel: Channel = import_string(settings.POST_CHANNELS[kind])(kind)
    return channel


def message_id(key: str) -> str:
    """The same for the same key, and without a word of it."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:32]}@{domain}>"
