"""What is asked of who is worried, of the two who take it up, and of the one it is about."""

from .following import AttemptForm, ContactForm, EndForm, LetterForm, TakeUpForm
from .telling import InOnesOwnWords, MoreToldForm, WorryForm

__all__ = [
    "AttemptForm",
    "ContactForm",
    "EndForm",
    "InOnesOwnWords",
    "LetterForm",
    "MoreToldForm",
    "TakeUpForm",
    "WorryForm",
]
