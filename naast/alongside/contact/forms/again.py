"""A form that is drawn again with something in it changed."""

import uuid
from typing import cast

from django.http import QueryDict

from naast.look.once import Once


class AgainForm(Once):
    """What was typed stays; a single field gets another value."""

    def take_again(self, name: str, value: str) -> None:
        """Into the form as it is drawn again."""
        given = cast(QueryDict, self.data).copy()
        given[name] = value
        self.data = given

    def once_more(self) -> None:
        """To be sent as something new: the form gets a new key."""
        self.take_again("once", str(uuid.uuid4()))
