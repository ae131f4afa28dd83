"""How long we keep who worked where, and accounts."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept

FILE = _("Jeugdwet 7.3.8 lid 3: a file tells who did what")

KEPT: dict[str, Kept] = {
    "organisation": Kept(
        _("as long as something points at it"),
        _("no person in it"),
        _("its end"),
        _("a team or organisation"),
    ),
    "team_area": Kept(
        _("as long as the team works there"),
        _("no person in it"),
        _("its end"),
        _("which team works in which neighbourhood"),
    ),
    "position": Kept(
        _("20 years"),
        FILE,
        _("the day that the position ended"),
        _("where you work and worked, with which mandates"),
    ),
    "duty": Kept(
        _("one year"),
        _("AVG 5 lid 1 e: no longer than needed"),
        _("the end of the duty"),
        _("when you were on duty"),
    ),
    "absence": Kept(
        _("three months"),
        _("AVG 5 lid 1 e: no longer than needed"),
        _("the day of being back"),
        _("when you were not there; never why"),
    ),
    "account": Kept(
        _("as long as you use it"),
        _("AVG 6 lid 1 e: needed for the task"),
        _("two years without signing in, or your own request"),
        _("the e-mail address that you sign in with"),
    ),
    "account_emailaddress": Kept(
        _("as long as the account"),
        _("AVG 6 lid 1 e: needed for the task"),
        _("the end of the account"),
        _("the e-mail address that you sign in with"),
    ),
    "account_emailconfirmation": Kept(
        _("three days"),
        _("AVG 5 lid 1 e: no longer than needed"),
        _("the day that the link was sent"),
        _("nothing: a key that was sent"),
    ),
    "mfa_authenticator": Kept(
        _("as long as the account"),
        _("AVG 6 lid 1 e: needed for the task"),
        _("the end of the account"),
        _("which second steps you use to sign in"),
    ),
    "django_session": Kept(
        _("twelve hours"),
        _("AVG 5 lid 1 e: no longer than needed"),
        _("the moment of signing in"),
        _("that you were signed in"),
    ),
}
