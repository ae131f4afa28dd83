"""An involvement: how it began, how close it is, how it was closed together."""

from .closeness import Closeness
from .closing import Closing
from .involvement import CameFrom, Involvement
from .origin import Origin

__all__ = ["CameFrom", "Closeness", "Closing", "Involvement", "Origin"]
