"""Every address of the house: who comes in there. A new address without a line fails; so does a line without an address.

A line says which situations open it. All others find what is not there (404), are asked to sign in, or for the second
factor. `<circle_id>`, `<promise_id>` … are filled in with what the situation is about (world.py).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.urls import URLPattern, URLResolver, get_resolver

from .situations import (
    ABOUT_THEM,
    ANSWERS,
    ANSWERS_AS_LEAD,
    ASKED,
    AT_REST,
    BEFORE,
    CAME_BACK,
    CO_MEMBER,
    CONTACT,
    EMERGENCY,
    EMERGENCY_OVER,
    ENDED,
    EVERY,
    FOLLOWS_IT_UP,
    HAS_CONTACT,
    INVITED,
    LEAD,
    LEGAL,
    MAY_TAKE_IT_UP,
    MAY_TAKE_IT_UP_AS_LEAD,
    MENTOR,
    NOT_YET,
    ON_DUTY,
    PARENT,
    PARTNER,
    READS_ALONG,
    RESIDENT,
    STAND_IN,
    TOOK_IT_UP,
    WORRIED,
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
NOBODY: Situations = frozenset()
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
READS = HELPS | those(EMERGENCY, LEGAL, BEFORE)
BESIDE = READS | those(ASKED)
REACHES = BESIDE | those(HAS_CONTACT)
WORRY = those(FOLLOWS_IT_UP, HAS_CONTACT)
FOLLOWS_UP = those(ANSWERS, ANSWERS_AS_LEAD, TOOK_IT_UP)
TAKES_PART = those(RESIDENT, YOUTH, AT_REST, NOT_YET, CO_MEMBER, ENDED)
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
    letters = NOBODY if door == "partner" else content  # Fatma shared her plan, no letters
    of_all = [
        Route("", circle),
        Route("afspraak/", circle),
        Route("afspraak/<uuid:promise_id>/", content),
        Route("afspraak/<uuid:promise_id>/hoe-ging-het/", content),
        Route("afspraak/<uuid:promise_id>/hoe-is-het/", content),
        Route("afspraak/<uuid:promise_id>/verder-open/", content),
        Route("brieven/", circle),
        Route("brieven/<uuid:document_id>/", letters),
        Route("brieven/<uuid:document_id>/bestand/", letters),
    ]
    not_partner = [
        Route("ja/", circle),
        Route("delen/", circle),
        Route("delen/<uuid:consent_id>/terug/", SHARING[door]),
        Route("hoop/", circle),
        Route("hoop/<uuid:hope_id>/", content),
        Route("hoop/<uuid:hope_id>/verder-open/", content),
        Route("contacten/", circle),
        Route("contact/", circle),
        Route("contact/<uuid:note_id>/", content),
        Route("contact/<uuid:note_id>/verder-open/", content),
        Route("brieven/<uuid:document_id>/verder-open/", letters),
        Route("wie/", circle | {"team": WORRY, "mijn": those(ABOUT_THEM), "partner": those()}[door]),
        Route("gesprek/", circle),
        Route("gesprek/<uuid:appointment_id>/", content),
        Route("gesprek/<uuid:appointment_id>/anders/", content),
        Route("gesprek/<uuid:appointment_id>/niet-door/", content),
        Route("gesprek/<uuid:appointment_id>/verder-open/", content),
        Route("nabijheid/", circle),
        Route("afronden/", circle),
        Route("steun/", circle),
    ]
    return behind(f"{door}/<uuid:circle_id>/", of_all + (not_partner if door != "partner" else []))


def calendar(door: str, opens: Situations) -> list[Route]:
    """One's own calendar: it opens to everybody at the door, and shows what is theirs."""
    pages = [Route("", opens), Route("abonnement/", opens), Route("herinnering/", opens)]
    return behind(f"{door}/agenda/", pages)


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
    reached = [Route(start + page, REACHES | (WORRY if page == "" else those())) for page in pages]
    return reached + [Route(start + deed, REACHES | WORRY, answers=405) for deed in deeds]


SHARING = {"team": HELPS, "mijn": those(RESIDENT, AT_REST), "partner": those()}
PUBLIC = [
    Route("", EVERYBODY),
    Route("verder/", SIGNED_IN, answers=302),
    Route("healthz", EVERYBODY),
    Route("readyz", EVERYBODY),
    Route("privacy/", EVERYBODY),
    Route("toegankelijkheid/", EVERYBODY),
    Route(".well-known/security.txt", EVERYBODY),
    Route("vraag/", EVERYBODY),
    Route("vraag/terug/", EVERYBODY),
    Route("vraag/terug/lezen/", those(CAME_BACK)),
    Route("vraag/terug/weg/", those(CAME_BACK)),
    Route("vraag/terug/klaar/", EVERYBODY, answers=405),
    Route("vraag/zorg/", EVERYBODY),
    Route("vraag/zorg/terug/", EVERYBODY),
    Route("vraag/zorg/terug/lezen/", those(WORRIED)),
    Route("vraag/zorg/terug/weg/", those(WORRIED)),
    Route("vraag/zorg/terug/klaar/", EVERYBODY, answers=405),
    Route("uitnodiging/", EVERYBODY),
    Route("uitnodiging/account/", those(INVITED)),
    Route("link/", EVERYBODY),
    Route("link/lezen/", those(READS_ALONG)),
    Route("agenda/<str:secret>.ics", those()),  # opens with its own secret alone: appointments/tests
    Route("demo/", EVERYBODY),
    Route("demo/post/", EVERYBODY),
    Route("taal/setlang/", EVERYBODY, answers=302),
]
WORKER = [
    Route("team/", AT_WORK),
    Route("team/huishoudens/", AT_WORK),
    Route("team/nieuw/", AT_WORK),
    Route("team/vragen/", AT_WORK),
    Route("team/vragen/nieuw/", AT_WORK),
    Route("team/vragen/<uuid:circle_id>/", FOLLOWS_UP),
    Route("team/vragen/<uuid:circle_id>/neem-op/", FOLLOWS_UP | AT_WORK, answers=405),
    Route(
        "team/nieuw/<uuid:circle_id>/", FOLLOWS_UP | WORRY
    ),  # from the question or worry that they follow up
    Route("team/zorgen/", AT_WORK),
    Route("team/zorgen/<uuid:circle_id>/", WORRY),
    Route("team/zorgen/<uuid:circle_id>/neem-op/", those(MAY_TAKE_IT_UP, MAY_TAKE_IT_UP_AS_LEAD)),
    Route("team/zorgen/<uuid:circle_id>/poging/", WORRY),
    Route("team/zorgen/<uuid:circle_id>/brief/", WORRY),
    Route("team/zorgen/<uuid:circle_id>/brief/<uuid:attempt_id>/", those(FOLLOWS_IT_UP)),
    Route("team/zorgen/<uuid:circle_id>/contact/", those(FOLLOWS_IT_UP)),
    Route("team/zorgen/<uuid:circle_id>/einde/", WORRY),
    Route("team/balie/", AT_WORK),
    Route("team/balie/dienst/", AT_WORK, answers=405),
    Route("team/balie/<uuid:circle_id>/nood/", DESK | those(EMERGENCY, STAND_IN)),  # the stand-in is on duty
    Route("team/balie/<uuid:circle_id>/anderen/", those()),  # when nobody of the team is left
    Route("team/wettelijk/", AT_WORK),
    Route("team/wettelijk/<uuid:exception_id>/tweede/", AT_WORK, answers=405),
    Route("team/collegas/", AT_WORK),
    Route("team/collegas/dienst/", AT_WORK, answers=405),
    Route("team/collegas/erbij/", AT_WORK),
    Route("team/collegas/<uuid:position_id>/einde/", IN_THE_TEAM),
    Route("team/zoek/", AT_WORK),
    Route("team/collegas/<uuid:position_id>/afwezig/", IN_THE_TEAM),
    Route("team/collegas/<uuid:position_id>/er-weer/", AT_WORK, answers=405),
    Route("team/mensen/zoek/", AT_WORK),
    Route("team/mensen/opgeschreven/", AT_WORK),
    *calendar("team", AT_WORK),
    *in_circle("team"),
    *people("team/<uuid:circle_id>/mensen/"),
    Route("team/<uuid:circle_id>/berichten/", BESIDE),
    Route("team/<uuid:circle_id>/berichten/<uuid:person_id>/", BESIDE),
    Route("team/<uuid:circle_id>/ja/uitzondering/", BESIDE),
    Route("team/<uuid:circle_id>/hoe-het-begon/", BESIDE),
    Route("team/<uuid:circle_id>/oppakken/", those()),  # when somebody came back
    Route("team/<uuid:circle_id>/overdracht/", HELPS),
    Route("team/<uuid:circle_id>/gedaan/", BESIDE),
    Route("team/<uuid:circle_id>/contact/<uuid:note_id>/ook-voor/", READS),
    Route("team/concept/", AT_WORK, answers=405),
    Route("team/concept/weg/", AT_WORK, answers=405),
    Route("team/<uuid:circle_id>/uitnodiging/<uuid:person_id>/", HELPS | those(ASKED, HAS_CONTACT)),
    Route("team/<uuid:circle_id>/wettelijk/", IN_THE_TEAM),
]
RESIDENTS = [
    Route("mijn/", SIGNED_IN),
    Route("mijn/zoek/", SIGNED_IN),
    Route("mijn/wie-keek/", SIGNED_IN),
    Route("mijn/zorg/<uuid:circle_id>/", those(ABOUT_THEM)),
    Route("mijn/zorg/<uuid:circle_id>/nee/", those(ABOUT_THEM)),
    *calendar("mijn", SIGNED_IN),
    *in_circle("mijn"),
    Route("mijn/concept/", SIGNED_IN, answers=405),
    Route("mijn/concept/weg/", SIGNED_IN, answers=405),
    Route("mijn/<uuid:circle_id>/berichten/", TAKES_PART),
    Route("mijn/<uuid:circle_id>/wie/<uuid:worker>/weigering/", SPEAKS),
    Route("mijn/<uuid:circle_id>/ja/terug/", SPEAKS),
    Route("mijn/<uuid:circle_id>/weer/", those(ENDED)),
]
PARTNERS = [Route("partner/", AT_A_PARTNER), *in_circle("partner")]
ROUTES = {route.pattern: route for route in [*PUBLIC, *WORKER, *RESIDENTS, *PARTNERS]}

# A page of a household, asked for a worry that is theirs, leads on to the worry's own page.
LEADS_ON = {"team/<uuid:circle_id>/": WORRY, "mijn/<uuid:circle_id>/": those(ABOUT_THEM)}
OF_A_WORRY_TOO = re.compile(r"wie/$|mensen/|uitnodiging/|wettelijk/")


def leads_on(situation: Situation, route: Route) -> bool:
    return any(
        route.pattern.startswith(start)
        and situation in whom
        and not OF_A_WORRY_TOO.match(route.pattern.removeprefix(start))
        for start, whom in LEADS_ON.items()
    )


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
