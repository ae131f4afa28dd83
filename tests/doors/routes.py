"""Every address of the house: who comes in there. A new address without a line fails; so does a line without an address.

A line says which situations open it. All others find what is not there (404), are asked to sign in, or for the second
factor. `<circle_id>`, `<promise_id>` … are filled in with what the situation is about (world.py).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.urls import URLPattern, URLResolver, get_resolver

from .situations import (
    ASKED,
    AT_REST,
    CO_MEMBER,
    CONTACT,
    EMERGENCY,
    EMERGENCY_OVER,
    EVERY,
    INVITED,
    LEAD,
    LEGAL,
    MENTOR,
    NOT_YET,
    ON_DUTY,
    PARENT,
    PARTNER,
    READS_ALONG,
    RESIDENT,
    STAND_IN,
    YOUTH,
    Situation,
)

Situations = frozenset[Situation]


@dataclass(frozen=True)
class Route:
    """One address and whom it opens to. `answers`: the status of a GET that comes in."""

    pattern: str
    opens: Situations
    answers: int = 200

    def __str__(self) -> str:
        return "/" + self.pattern


def those(*situations: Situation) -> Situations:
    return frozenset(situations)


# Whom a line opens to

EVERYBODY = frozenset(EVERY)
SIGNED_IN = frozenset(one for one in EVERY if one.who)
AT_WORK = frozenset(
    one for one in EVERY
    if one.role in ("worker", "lead") and one.second_factor and one.who in ("Sanne", "Karim", "Ans", "Bram")
    and "position has ended" not in one.but
)  # fmt: skip
IN_THE_TEAM = frozenset(one for one in AT_WORK if one.who != "Bram")
AT_A_PARTNER = frozenset(
    one for one in EVERY if one.role == "partner" and one.who and one.second_factor and "position has ended" not in one.but
)  # fmt: skip
HELPS = those(CONTACT, STAND_IN)
DESK = those(LEAD, ON_DUTY, EMERGENCY_OVER)
READS = HELPS | those(EMERGENCY, LEGAL)
BESIDE = READS | those(ASKED)
REACHES = BESIDE
TAKES_PART = those(RESIDENT, YOUTH, AT_REST, NOT_YET, CO_MEMBER)
SPEAKS = TAKES_PART | those(PARENT, MENTOR)
HAS_WORDS = SPEAKS - those(NOT_YET)  # in whose circle something has been written
IN_CIRCLE = {
    "team": (BESIDE, READS),
    "mijn": (SPEAKS, HAS_WORDS),
    "partner": (those(PARTNER), those(PARTNER)),
}


def in_circle(door: str) -> list[Route]:
    """The pages that stand behind each door: of the circle as a whole, and of what lies in it."""
    circle, content = IN_CIRCLE[door]
    of_all = [
        Route("", circle),
        Route("afspraak/", circle),
        Route("afspraak/<uuid:promise_id>/", content),
        Route("afspraak/<uuid:promise_id>/hoe-ging-het/", content),
        Route("afspraak/<uuid:promise_id>/hoe-is-het/", content),
        Route("afspraak/<uuid:promise_id>/verder-open/", content),
    ]
    not_partner = [
        Route("ja/", circle),
        Route("delen/", circle),
        Route("delen/<uuid:consent_id>/terug/", SHARING[door]),
        Route("hoop/", circle),
        Route("hoop/<uuid:hope_id>/", content),
        Route("hoop/<uuid:hope_id>/verder-open/", content),
        Route("wie/", circle),
    ]
    return behind(f"{door}/<uuid:circle_id>/", of_all + (not_partner if door != "partner" else []))


def behind(start: str, routes: list[Route]) -> list[Route]:
    return [replace(one, pattern=start + one.pattern) for one in routes]


def people(start: str) -> list[Route]:
    """The people of a circle: for who may reach them."""
    person, way, home = (
        "<uuid:person_id>/",
        "<uuid:person_id>/bereiken/<uuid:way_id>/",
        "huishouden/<uuid:household_id>/",
    )
    acts_for = person + "vertegenwoordiging/"
    pages = [
        "", person, f"{person}naam/", f"{person}gegevens/", f"{person}bereiken/", f"{person}gezag/", acts_for,
        f"{person}dezelfde/", f"{person}thuis/", f"{person}gezag/<uuid:fact_id>/einde/", f"{acts_for}<uuid:fact_id>/einde/",
        home, f"{home}adres/", f"{home}erbij/", f"{home}splitsing/", f"{home}weg/<uuid:membership_id>/",
    ]  # fmt: skip
    deeds = [
        f"{way}nooit/",
        f"{way}veilig/",
        f"{way}eerst/",
        f"{way}weg/",
        f"{person}dezelfde/<uuid:link_id>/los/",
    ]
    reached = [Route(start + page, REACHES) for page in pages]
    return reached + [Route(start + deed, REACHES, answers=405) for deed in deeds]


SHARING = {"team": HELPS, "mijn": those(RESIDENT, AT_REST), "partner": those()}
PUBLIC = [
    Route("", EVERYBODY),
    Route("verder/", SIGNED_IN, answers=302),
    Route("healthz", EVERYBODY),
    Route("readyz", EVERYBODY),
    Route("privacy/", EVERYBODY),
    Route("toegankelijkheid/", EVERYBODY),
    Route(".well-known/security.txt", EVERYBODY),
    Route("uitnodiging/", EVERYBODY),
    Route("uitnodiging/account/", those(INVITED)),
    Route("link/", EVERYBODY),
    Route("link/lezen/", those(READS_ALONG)),
    Route("demo/", EVERYBODY),
    Route("demo/post/", EVERYBODY),
    Route("taal/setlang/", EVERYBODY, answers=302),
]
WORKER = [
    Route("team/", AT_WORK),
    Route("team/nieuw/", AT_WORK),
    Route("team/balie/", AT_WORK),
    Route("team/balie/dienst/", AT_WORK, answers=405),
    Route("team/balie/<uuid:circle_id>/nood/", DESK | those(EMERGENCY, STAND_IN)),  # the stand-in is on duty
    Route("team/wettelijk/", AT_WORK),
    Route("team/wettelijk/<uuid:exception_id>/tweede/", AT_WORK, answers=405),
    Route("team/collegas/", AT_WORK),
    Route("team/collegas/dienst/", AT_WORK, answers=405),
    Route("team/collegas/erbij/", AT_WORK),
    Route("team/collegas/<uuid:position_id>/einde/", IN_THE_TEAM),
    Route("team/mensen/zoek/", AT_WORK),
    Route("team/mensen/opgeschreven/", AT_WORK),
    *in_circle("team"),
    *people("team/<uuid:circle_id>/mensen/"),
    Route("team/<uuid:circle_id>/ja/uitzondering/", BESIDE),
    Route("team/<uuid:circle_id>/overdracht/", HELPS),
    Route("team/<uuid:circle_id>/uitnodiging/<uuid:person_id>/", HELPS | those(ASKED)),
    Route("team/<uuid:circle_id>/wettelijk/", IN_THE_TEAM),
]
RESIDENTS = [
    Route("mijn/", SIGNED_IN),
    Route("mijn/wie-keek/", SIGNED_IN),
    *in_circle("mijn"),
    Route("mijn/<uuid:circle_id>/wie/<uuid:worker>/weigering/", SPEAKS),
    Route("mijn/<uuid:circle_id>/ja/terug/", SPEAKS),
]
PARTNERS = [Route("partner/", AT_A_PARTNER), *in_circle("partner")]
ROUTES = {route.pattern: route for route in [*PUBLIC, *WORKER, *RESIDENTS, *PARTNERS]}

# Signing in is a library's: its pages know accounts and nothing of people. To whom they open: test_signing_in.py.
ANYBODY, WITH_AN_ACCOUNT = "anybody", "who is signed in"
SIGN_IN = {
    "inloggen/login/": ANYBODY,
    "inloggen/logout/": ANYBODY,
    "inloggen/inactive/": ANYBODY,
    "inloggen/signup/": ANYBODY,  # says that there is no signing up
    "inloggen/reauthenticate/": WITH_AN_ACCOUNT,
    "inloggen/password/change/": WITH_AN_ACCOUNT,
    "inloggen/password/reset/": ANYBODY,
    "inloggen/password/reset/done/": ANYBODY,
    "inloggen/password/reset/key/done/": ANYBODY,
    r"inloggen/^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": ANYBODY,
    "inloggen/2fa/": WITH_AN_ACCOUNT,
    "inloggen/2fa/authenticate/": WITH_AN_ACCOUNT,
    "inloggen/2fa/reauthenticate/": WITH_AN_ACCOUNT,
    "inloggen/2fa/totp/activate/": WITH_AN_ACCOUNT,
    "inloggen/2fa/totp/deactivate/": WITH_AN_ACCOUNT,
    "inloggen/2fa/recovery-codes/": WITH_AN_ACCOUNT,
    "inloggen/2fa/recovery-codes/generate/": WITH_AN_ACCOUNT,
    "inloggen/2fa/recovery-codes/download/": WITH_AN_ACCOUNT,
}


def patterns(resolver: URLResolver | None = None, start: str = "") -> Iterator[str]:
    """Every address that answers, as Django knows it."""
    for one in (resolver or get_resolver()).url_patterns:
        found = start + str(one.pattern)
        if isinstance(one, URLPattern):
            yield found
        else:
            yield from patterns(one, found)
