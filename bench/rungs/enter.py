"""Sign workers in without their password: `python -m bench.rungs.enter PERSON…` under the settings of the program they enter.
Prints person=session per line. The session says what a real sign-in with a second factor would have said."""

import sys
import time
from importlib import import_module
from typing import Any
from uuid import UUID

import django
from django.conf import settings


def enter(person: UUID) -> str:
    """A session of this person's account, as Django's own login writes it."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model

    account: Any = get_user_model()._default_manager.get(person_id=person)
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session["account_authentication_methods"] = [
        {"method": "password", "at": time.time()},
        {"method": "mfa", "type": "totp", "at": time.time()},
    ]
    session.save(must_create=True)
    return str(session.session_key)


if __name__ == "__main__":
    django.setup()
    for word in sys.argv[1:]:
        sys.stdout.write(f"{word}={enter(UUID(word))}\n")
