"""Going through the pages of noes as a browser would."""

from collections.abc import Callable
from typing import Any

from django.test import Client

from naast.cast.people import key
from tests.page import Page

FATMA, LISA, PIET = (key(f"circle {name}") for name in ("Fatma", "Lisa", "Piet"))
MONEY = key("no Geld voor een wasmachine, want de oude is kapot.")
KEPT = key("no Post op een ander adres, dat niemand kan vinden.")
LIFT = key("no Een traplift.")
Enter = Callable[[str], Client]
Sees = Callable[[str], list[dict[str, Any]]]


def say_no(client: Client, asked: str, *, circle: object = FATMA, **more: object) -> Any:
    given = {
        "asked": asked, "why": "Het rooster is vol.", "instead": "Volgende maand kan het wel.", "decided_by": "team",
        "organisation": "", "function": "werker", "about": str(key("Fatma")), **more,
    }  # fmt: skip
    return client.post(f"/team/{circle}/dat-ging-niet/nieuw/", given)


def beside(
    client: Client,
    what: str,
    *,
    door: str = "mijn",
    no: object = MONEY,
    circle: object = FATMA,
    **said: object,
) -> Any:
    """Fill in the form as it stands, with this changed, and send it."""
    path = f"/{door}/{circle}/dat-ging-niet/{no}/{what}/"
    forms = [form for form in Page(client.get(path).content.decode()).forms if "once" in form.fields]
    return client.post(path, {**(forms[0].answers() if forms else {}), **said})


def reads(client: Client, *, door: str = "mijn", no: object = MONEY, circle: object = FATMA) -> str:
    """Its own page, as text."""
    return Page(client.get(f"/{door}/{circle}/dat-ging-niet/{no}/").content.decode()).text
