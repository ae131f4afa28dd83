"""`manage.py let_in EMAIL --name NAME --team TEAM [--lead]`: the first people of a team, and accounts for its workers.

For the administrator of the installation, as the owner. A worker whom the lead has let in already (same name, same
team) gets the account; otherwise person and position are made too. The password is typed by the colleague, or comes
by standard input; a second factor is asked at the first sign-in.
"""

import getpass
import sys
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from naast.people.residents.models import Person
from naast.people.residents.names import Name
from naast.people.residents.sounds import sound_key
from naast.people.workers.models import Account, Organisation, Position


class Command(BaseCommand):
    """One colleague, one account."""

    help = "Let a colleague in: team, position and account. Run as the owner (NAAST_AS=owner)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", required=True, help="as the colleague wants to be called")
        parser.add_argument("--team", required=True, help="name of the team; made when it is not there yet")
        parser.add_argument("--lead", action="store_true", help="as team lead")

    def handle(self, *args: Any, **options: Any) -> None:
        password = _password(options["email"])
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL ROLE naast_definer")
                position = _position(options["name"], options["team"], lead=options["lead"])
                _account(position, options["email"], password)
        except DatabaseError as error:
            if getattr(error.__cause__, "sqlstate", "") != "42501":
                raise
            raise CommandError(_("Only the owner lets people in: NAAST_AS=owner.")) from error
        self.stdout.write(
            _("%(name)s can sign in for %(team)s.") % {"name": position.person_name, "team": options["team"]}
        )


def _password(email: str) -> str:
    password = getpass.getpass() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    try:
        validate_email(email)
        validate_password(password, Account(email=email))
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from error
    return password


def _position(name: str, team: str, *, lead: bool) -> Position:
    organisation, _made = Organisation.objects.get_or_create(name=team, kind=Organisation.Kind.TEAM)
    role = Position.Role.LEAD if lead else Position.Role.WORKER
    known = Position.living().filter(organisation=organisation, person_name=name, role=role)
    return known.filter(person__account=None).first() or Position.objects.create(
        organisation=organisation, person=_person(name), person_name=name, role=role, since=timezone.now()
    )


def _person(words: str) -> Person:
    """Written down by nobody who can be named: an administrator is no colleague."""
    name = Name.read(words)
    parts = {"given_name": name.given, "prefix": name.prefix, "family_name": name.family}
    return Person.objects.create(name=name.called, sort_key=name.sort_key, sound_key=sound_key(name), **parts)


def _account(position: Position, email: str, password: str) -> None:
    if Account.objects.filter(email__iexact=email).exists():
        raise CommandError(_("%(email)s has an account already.") % {"email": email})
    Account.objects.create_user(email=email, password=password, person=position.person_id)
