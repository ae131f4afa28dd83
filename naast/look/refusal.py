"""A refusal is honest and offers a way: a sentence, and what is possible instead. RefusalPages draws it."""

from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


class Refusal(Exception):
    """Something that cannot be done now, said in one sentence.

    A topic makes its own: `class HouseholdNotHeard(Refusal): sentence = _("…"); instead = _("…")`. What is
    given when raising goes before what the class says. The page keeps all that was typed; nothing is written.
    """

    sentence: Words = _("This cannot be done now.")
    instead: Words = ""
    link: Words = _("Go back")
    href: str = ""
    status: int = 409
    told: ClassVar[tuple[str, ...]] = ("sentence", "instead", "link", "href", "status")

    def __init__(
        self,
        sentence: Words | None = None,
        *,
        instead: Words | None = None,
        link: Words | None = None,
        href: str | None = None,
        status: int | None = None,
    ) -> None:
        for name, value in zip(self.told, (sentence, instead, link, href, status), strict=True):
            if value is not None:
                setattr(self, name, value)
        super().__init__(self.sentence)


class Unwritable(Refusal):
    """A sign or figure that the database cannot keep (NUL, a date beyond the calendar)."""

    sentence = _("There is a sign, date or figure in your text that we cannot keep.")
    instead = _("Take it out and send it again. Your text is below.")
    status = 400


class WrittenAlready(Refusal):
    """The same thing twice: a second click, or two people at the same moment. The first stands."""

    sentence = _("This was written down already.")
    instead = _("Go back and look. What you sent is below, if it was something else.")


class Busy(Refusal):
    """Somebody else was writing the same thing at the same moment."""

    sentence = _("Somebody else is busy with the same thing just now.")
    instead = _("Wait a moment and send it again. Your text is below.")
    status = 503


class Elsewhere(Exception):
    """What is asked for has a page of its own: the visitor is sent on, and nothing that was sent is written."""

    def __init__(self, href: str) -> None:
        self.href = href
        super().__init__(href)
