"""Telling somebody that there is a message: by mail or text message, as they want to be reached, and never what it says."""

import uuid

from django.utils.translation import gettext as _
from django.utils.translation import override

from naast.people.post.models import Letter
from naast.people.post.reaching import channel_to, is_set_up, language_of, send
from naast.people.residents.models import ContactWay

from .models import Message

Channel = Letter.Channel


def tell(message: Message) -> None:
    """The person, of what the team wrote. The team itself reads on its page of today who waits."""
    way = best_way(message.of_id) if message.by_team else None
    channel = by_itself(way) if way else None
    if way is None or channel is None:
        return
    with override(language_of(message.of)):
        words = {
            Channel.MAIL: _("There is a message for you on your page of Naast. Sign in to read it."),
            Channel.TEXT: _("There is a message for you on your own page. Sign in to read it."),
        }[channel]
        send(way, key=f"message:{message.pk}", subject=_("A message on your page"), words=words)


def best_way(person: uuid.UUID) -> ContactWay | None:
    """What stands first of the ways that are safe, as far as the actor may reach them."""
    return ContactWay.objects.filter(person=person, until=None, never=False).order_by("rank", "id").first()


def by_itself(way: ContactWay) -> Channel | None:
    """How it is told where nobody minds the remark at it: at a telephone somebody else may hear; with a remark no text."""
    channel = channel_to(way)
    if channel is None or not is_set_up(channel) or (channel == Channel.TEXT and way.remark):
        return None
    return channel
