"""Which way out of the house leads to somebody, and a few words sent along it: for every topic that tells something by itself."""

from django.conf import settings

from naast.people.residents.models import ContactWay, Person

from .channels import NotSetUp
from .models import Letter

MOBILE = "316"


def is_set_up(channel: str) -> bool:
    """Somebody set this channel up in this house."""
    return not settings.POST_CHANNELS[channel].endswith(NotSetUp.__name__)


def channel_to(way: ContactWay) -> Letter.Channel | None:
    """By which channel something can be sent there by itself. None: not safe, no longer theirs, or for a voice or a hand."""
    if way.never or way.until is not None:
        return None
    if way.kind == ContactWay.Kind.MAIL:
        return Letter.Channel.MAIL
    mobile = way.kind == ContactWay.Kind.PHONE and way.digits.startswith(MOBILE)
    return Letter.Channel.TEXT if mobile else None


def language_of(person: Person) -> str:
    """One of the languages of the house: English for who speaks that and no Dutch."""
    return "en" if "en" in person.languages and "nl" not in person.languages else "nl"


def send(way: ContactWay, *, key: str, subject: str, words: str) -> None:
    """Into the box of the post, in this transaction; whether the way is safe is asked again when it goes."""
    channel = channel_to(way)
    if channel is not None:
        Letter.post(key=key, channel=channel, to=way.value, subject=subject, words=words, contact_way=way.pk)
