"""What the pages about people ask; every field names who reads it."""

from .deciding import AuthorityForm, RepresentationForm
from .fields import readable
from .finding import FindForm, HintForm, SomebodyForm, WhoForm
from .households import AddressForm, EndForm, JoinForm, SplitForm, StartForm
from .people import AboutForm, ContactForm, NameForm
from .who_is_it import KnownAs, WhoIsIt

__all__ = [
    "AboutForm",
    "AddressForm",
    "AuthorityForm",
    "ContactForm",
    "EndForm",
    "FindForm",
    "HintForm",
    "JoinForm",
    "KnownAs",
    "NameForm",
    "RepresentationForm",
    "SomebodyForm",
    "SplitForm",
    "StartForm",
    "WhoForm",
    "WhoIsIt",
    "readable",
]
