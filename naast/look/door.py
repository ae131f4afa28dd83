"""What base needs to know of the door somebody came through; a door puts its own on `request.door`."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Item:
    """One way in the menu."""

    words: str | Promise
    href: str


@dataclass(frozen=True)
class Door:
    """One audience's way in. The quick exit is there unless the door says that nobody needs it."""

    key: str
    words: str | Promise
    home: str = "/"
    menu: tuple[Item, ...] = ()
    quick_exit: bool = True

    def current(self, path: str) -> str:
        """The menu way that `path` lies under: the longest that fits."""
        fits = [item.href for item in self.menu if path.startswith(item.href)]
        return max(fits, key=len, default="")
