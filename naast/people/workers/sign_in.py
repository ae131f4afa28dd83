"""Sign-in, by allauth; accounts come from invitations, never from signing up."""

from allauth.account.adapter import DefaultAccountAdapter


class Adapter(DefaultAccountAdapter):
    """No open sign-up."""

    def is_open_for_signup(self, request: object) -> bool:
        return False
