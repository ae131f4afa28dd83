"""Telling somebody that there is a message: only by mail, when that is how they want to be reached, and never what it says."""

import uuid

from django.utils.translation import gettext as _
from django.utils.translation import override

from naast.people.post.models import Letter
from naast.people.residents.models import ContactWay

from .models import Message


def tell(message: Message) -> None:
    """The person, of what the team wrote. The team itself reads on its page of today who waits."""
    way = best_way(message.of_id) if message.by_team else None
    if way is None or way.kind != ContactWay.Kind.MAIL:
        return
    with override("nl"):  # one house, one language: their own languages come later
        Letter.post(
            key=f"message:{message.pk}",
            channel=Letter.Channel.MAIL,
            to=way.value,
            subject=_("A message on your page"),
            words=_("There is a message for you on your page of Naast. Sign in to read it."),
            contact_way=way.pk,
        )


def best_way(person: uuid.UUID) -> ContactWay | None:
    """What stands first of the ways that are safe, as far as the actor may reach them."""
    return ContactWay.objects.filter(person=person, until=None, never=False).order_by("rank", "id").first()
