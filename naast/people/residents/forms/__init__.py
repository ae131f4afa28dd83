"""What the pages about people ask; every field names who reads it."""

from .deciding import AuthorityForm, RepresentationForm
from .finding import FindForm, SomebodyForm
from .households import AddressForm, EndForm, JoinForm, SplitForm, StartForm
from .people import AboutForm, ContactForm, NameForm

__all__ = [
    "AboutForm",
    "AddressForm",
    "AuthorityForm",
    "ContactForm",
    "EndForm",
    "FindForm",
    "JoinForm",
    "NameForm",
    "RepresentationForm",
    "SomebodyForm",
    "SplitForm",
    "StartForm",
]
