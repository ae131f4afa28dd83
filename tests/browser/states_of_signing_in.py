"""States of signing in: a worker's first and second day, and a resident who forgot her password."""

import re

from django.core import mail

from naast.cast.people import CAST, PASSWORD

from .codes import shown_by_the_app
from .eyes import look
from .somebody import Somebody
from .stage import Stage


def signing_in(stage: Stage, language: str) -> list[str]:
    """A worker's first day: password, an app for codes, spare codes; and the second day."""
    sanne = stage.enter(language=language, bypass_csp=True)
    wrong = signs_in(sanne, "niet het goede wachtwoord") + signs_in(sanne, PASSWORD)
    sanne.opens("/inloggen/2fa/")
    wrong += look(sanne, "two factors: none yet")
    sanne.opens("/inloggen/2fa/totp/activate/")
    wrong += look(sanne, "is it you")
    fills_in(sanne, password=PASSWORD)
    wrong += connects_an_app(sanne)
    for page in ("", "totp/deactivate/", "recovery-codes/", "recovery-codes/generate/", "reauthenticate/"):
        sanne.opens(f"/inloggen/2fa/{page}")
        wrong += look(sanne, f"two factors {page}")
    for page in ("password/change/", "reauthenticate/", "logout/"):
        sanne.opens(f"/inloggen/{page}")
        wrong += look(sanne, f"account {page}")
    tomorrow = stage.enter(language=language, bypass_csp=True)
    return wrong + signs_in(tomorrow, PASSWORD) + forgets(stage.enter(language=language, bypass_csp=True))


def connects_an_app(sanne: Somebody) -> list[str]:
    wrong = look(sanne, "connect an app")
    fills_in(sanne, code="000000")
    wrong += look(sanne, "connect an app with a wrong code")
    fills_in(sanne, code=shown_by_the_app(sanne.page.locator(".secret").text_content() or ""))
    return wrong + look(sanne, "app connected")


def fills_in(sanne: Somebody, **fields: str) -> None:
    for name, text in fields.items():
        sanne.page.locator(f"main [name={name}]").fill(text)
    sanne.press_in(sanne.page.locator("main form").first)


def signs_in(sanne: Somebody, password: str) -> list[str]:
    sanne.opens("/inloggen/login/")
    wrong = look(sanne, "sign in")
    fills_in(sanne, login=CAST["Sanne"].email, password=password)
    return wrong + look(
        sanne, f"after signing in with {'the' if password == PASSWORD else 'a wrong'} password"
    )


def forgets(fatma: Somebody) -> list[str]:
    """The password, and chooses a new one with the link from her mail."""
    fatma.opens("/inloggen/password/reset/")
    wrong = look(fatma, "forgotten")
    fills_in(fatma, email=CAST["Fatma"].email)
    wrong += look(fatma, "mail sent")
    link = re.findall(r"/inloggen/password/reset/key/\S+", mail.outbox.pop().body)[0]
    fatma.opens(link)
    wrong += look(fatma, "new password")
    fills_in(fatma, password1="kort", password2="lang")
    wrong += look(fatma, "new password with mistakes")
    fills_in(fatma, password1=PASSWORD[::-1], password2=PASSWORD[::-1])
    wrong += look(fatma, "new password works")
    fatma.opens(link)
    wrong += look(fatma, "link used before")
    for page in ("inactive/", "signup/"):
        fatma.opens(f"/inloggen/{page}")
        wrong += look(fatma, page)
    return wrong
