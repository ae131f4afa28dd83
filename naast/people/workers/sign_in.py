"""Sign-in, by allauth; accounts come from invitations, never from signing up."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest

from .models import Account, Position


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """No open sign-up.

    Nobody is told whether an e-mail address has an account: the same words and status, the same time (allauth
    hashes a password for unknown addresses too), and no mail to strangers.
    """

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


def needs_second_factor(account: Account) -> bool:
    """Whoever holds a position signs in with a second factor; is it still to be set up?"""
    works = Position.living().filter(person=account.person_id).exists()
    return works and not is_mfa_enabled(account)
