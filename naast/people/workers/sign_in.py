"""Sign-in, by allauth; accounts come from invitations, never from signing up."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """No open sign-up.

    Nobody is told whether an e-mail address has an account: the same words and status, the same time (allauth
    hashes a password for unknown addresses too), and no mail to strangers.
    """

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
