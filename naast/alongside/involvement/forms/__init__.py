"""What is asked: who takes part, how near, closing together, who comes to somebody who came back, the first words."""

from .closing import ClosingForm
from .coming_back import TakeUpForm
from .near import ClosenessForm
from .origin import OriginForm
from .people import MOST, ParticipantForm, PeopleForms, TeamForm, with_more_places

__all__ = [
    "MOST",
    "ClosenessForm",
    "ClosingForm",
    "OriginForm",
    "ParticipantForm",
    "PeopleForms",
    "TakeUpForm",
    "TeamForm",
    "with_more_places",
]
