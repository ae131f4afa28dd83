"""States that a page comes in, beside the usual one: nothing yet, at rest, refused, too much, signed out, handed over."""

from collections.abc import Callable

from django.http import HttpRequest
from django.test import RequestFactory
from django.utils.translation import override

from naast.cast.people import key
from naast.look import pages
from tests.doors.changes import withdrawn

from .eyes import look
from .handing_over import a_link_for_her_mother, an_invitation, shows
from .somebody import Somebody
from .stage import Stage
from .states_of_involvement import closed_together, nobody_is_left, somebody_came_back, somebody_is_not_there
from .states_of_questions import answered_by_the_team, asked_and_held_off, come_back_with_a_code
from .states_of_signing_in import signing_in
from .states_of_worries import come_back_to_a_worry, followed_up, told_and_read_first

State = Callable[[Stage, str], list[str]]
HOME, TEAM = f"/mijn/{key('circle Fatma')}/", f"/team/{key('circle Fatma')}/"
WORDS = "Dat het thuis weer rustig is."


def enter(stage: Stage, who: str | None, language: str) -> Somebody:
    return stage.enter(who, language=language, bypass_csp=True)


def nothing_yet(stage: Stage, language: str) -> list[str]:
    """Every list has an empty case, and it invites."""
    empty = [
        ("Mila", "/mijn/"), ("Mila", "/mijn/wie-keek/"), ("Bram", "/team/"), ("Bram", "/team/balie/"), ("Marga", "/partner/"),
        ("Mila", "/mijn/agenda/"), ("Bram", "/team/agenda/"),
        ("Joop", f"/mijn/{key('circle Joop')}/"), ("Joop", f"/mijn/{key('circle Joop')}/hoop/"),
        ("Joop", f"/mijn/{key('circle Joop')}/berichten/"),
        ("Joop", f"/mijn/{key('circle Joop')}/ja/"), ("Joop", f"/mijn/{key('circle Joop')}/ja/terug/"),
        ("Joop", f"/mijn/{key('circle Joop')}/wie/"), ("Ron", f"/mijn/{key('circle Lisa')}/"),
    ]  # fmt: skip
    return looked(stage, language, empty)


def long_lists(stage: Stage, language: str) -> list[str]:
    """The lead sees the desk with all of the team; Fatma everything there was; Lisa that the team is late."""
    return looked(
        stage,
        language,
        [
            ("Ans", "/team/balie/"),
            ("Ans", "/team/wettelijk/"),
            ("Fatma", f"{HOME}?alles=ja"),
            ("Lisa", f"/mijn/{key('circle Lisa')}/berichten/"),
        ],
    )


def looked(stage: Stage, language: str, places: list[tuple[str, str]]) -> list[str]:
    wrong = []
    for who, path in places:
        somebody = enter(stage, who, language)
        assert somebody.opens(path) == 200, f"{who}: {path}"
        wrong += look(somebody, "/".join("id" if len(part) == 36 else part for part in path.split("/")))
        somebody.context.close()
    return wrong


def at_rest(stage: Stage, language: str) -> list[str]:
    """The yes was taken back: she still reads everything; the worker finds nothing."""
    stage.laid.change(withdrawn("Fatma"))
    fatma, sanne = enter(stage, "Fatma", language), enter(stage, "Sanne", language)
    wrong = []
    for page in ("", "ja/", "ja/terug/", "wie/", "delen/", "hoop/", "afspraak/"):
        fatma.opens(HOME + page)
        wrong += look(fatma, f"at rest {page}")
    assert sanne.opens(TEAM) == 404
    return wrong + look(sanne, "not found")


def refused(stage: Stage, language: str) -> list[str]:
    """A two year old gets no account: the page says what is possible. And what Hakan reads before he says no to a worker."""
    karim, hakan = enter(stage, "Karim", language), enter(stage, "Hakan", language)
    karim.opens(f"/team/{key('circle Lisa')}/uitnodiging/{key('Noa')}/")
    karim.taps("Make the invitation")
    hakan.opens(f"{HOME}wie/{key('Sanne')}/weigering/")
    return look(karim, "refused") + look(hakan, "says no to a worker")


def mistakes_of_people(stage: Stage, language: str) -> list[str]:
    """Somebody who is known already; more people than there is room for."""
    sanne = enter(stage, "Sanne", language)
    sanne.opens("/team/nieuw/")
    sanne.writes("Name, as they want to be called", "Fatma", inside="main fieldset.card:nth-of-type(1)")
    sanne.taps("On to the yes")
    wrong = look(sanne, "known already")
    sanne.taps("More people take part")
    wrong += look(sanne, "more people")
    sanne.opens("/team/mensen/zoek/")
    sanne.page.locator("main [name=name]").fill("Fatma")
    sanne.press_in(sanne.page.locator("main form").first)
    return wrong + look(sanne, "found") + found_back(sanne)


def found_back(sanne: Somebody) -> list[str]:
    """Words that stand in many places, and words that stand nowhere."""
    wrong = []
    for words in ("ik", "onvindbaar"):
        sanne.opens("/team/zoek/")
        sanne.page.locator("main [name=words]").fill(words)
        sanne.press_in(sanne.page.locator("main form").first)
        wrong += look(sanne, f"search {words}")
    return wrong


def signed_out_while_writing(stage: Stage, language: str) -> list[str]:
    fatma = enter(stage, "Fatma", language)
    fatma.opens(f"{HOME}hoop/")
    fatma.writes("What do you hope for?", WORDS)
    stage.end_session("Fatma")
    fatma.taps("Write it down")
    return look(fatma, "signed out while writing")


def half_written(stage: Stage, language: str) -> list[str]:
    """A draft in its form, with another beside it, and folded open what is apart."""
    sanne = enter(stage, "Sanne", language)
    for _ in range(2):
        stage.laid.do("UPDATE draft SET form = 'elders/'")
        sanne.opens(f"{TEAM}contact/")
        sanne.page.locator("[name=words]").fill(WORDS)
        sanne.page.locator("[name=there]").first.evaluate("one => { one.checked = true }")
        sanne.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        sanne.page.locator("[data-draft-button]").evaluate("one => { one.hidden = false }")
        sanne.taps("Keep as a draft")
    stage.laid.do("UPDATE draft SET form = 'contact/', begun_at = begun_at - interval '11 days'")
    sanne.opens(f"{TEAM}contact/")
    return look(sanne, "half written")


def open_too_long(stage: Stage, language: str) -> list[str]:
    """The form's own token is gone."""
    fatma = enter(stage, "Fatma", language)
    fatma.opens(f"{HOME}hoop/")
    fatma.writes("What do you hope for?", WORDS)
    fatma.context.clear_cookies(name="csrftoken")
    fatma.taps("Write it down")
    return look(fatma, "open too long")


def too_much(stage: Stage, language: str) -> list[str]:
    """A text of more than a megabyte (413), more fields than a form has (400), too often (429)."""
    fatma = enter(stage, "Fatma", language)
    fatma.opens(f"{HOME}hoop/")
    fatma.page.locator("[name=once]").evaluate("one => { one.value = 'hoop '.repeat(250000) }")
    fatma.taps("Write it down")
    wrong = look(fatma, "too long")
    fatma.opens(f"{HOME}hoop/")
    fatma.page.locator("main form").evaluate(MANY_FIELDS)
    fatma.taps("Write it down")
    return wrong + look(fatma, "too many fields") + too_often(enter(stage, None, language))


def too_often(visitor: Somebody) -> list[str]:
    for _ in range(11):
        visitor.opens("/link/")
        visitor.writes("The signs on the paper", "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA")
        visitor.writes("The six figures", "123456")
        visitor.taps("Read along", inside="main form")
    return look(visitor, "too often")


def broken_and_forbidden(stage: Stage, language: str) -> list[str]:
    """Pages that no address leads to, drawn here and shown in their place."""
    visitor = enter(stage, None, language)
    asked = RequestFactory().post("/stuk/", {"words": WORDS})
    drawn = {
        "broken": lambda: pages.broken(asked),
        "forbidden": lambda: pages.forbidden(plain(), PermissionError()),
    }
    wrong = []
    for state, draw in drawn.items():
        with override(language):
            answer = draw()
        visitor.opens("/")
        visitor.page.set_content(answer.text)
        wrong += look(visitor, state)
    return wrong


def plain() -> HttpRequest:
    return RequestFactory().get("/stuk/")


def handed_over(stage: Stage, language: str) -> list[str]:
    """An invitation and a link, as they are made, used and used wrongly; and the post of the demo."""
    sanne, fatma, visitor = (enter(stage, who, language) for who in ("Sanne", "Fatma", None))
    invited = an_invitation(sanne)
    wrong = look(sanne, "invited") + comes_in(visitor, "/uitnodiging/", "Go on", invited)
    shared = a_link_for_her_mother(fatma)
    wrong += look(fatma, "a link") + comes_in(visitor, "/link/", "Read along", shared)
    visitor.opens("/demo/post/")
    return wrong + look(visitor, "post")


def comes_in(visitor: Somebody, page: str, send: str, handed: tuple[str, str]) -> list[str]:
    """First with wrong figures, then with the right ones."""
    signs, figures = handed
    wrong = []
    for typed in ("000 000", figures):
        shows(visitor, page, send, signs, typed)
        wrong += look(visitor, f"{page} with {'right' if typed == figures else 'wrong'} figures")
    return wrong


MANY_FIELDS = """form => { for (let i = 0; i < 600; i++) {
  const one = document.createElement("input"); one.name = "x" + i; one.type = "hidden"; form.append(one);
} }"""
STATES: list[State] = [
    nothing_yet, long_lists, at_rest, refused, mistakes_of_people, signed_out_while_writing, half_written, open_too_long,
    too_much, broken_and_forbidden, handed_over, signing_in, closed_together, somebody_came_back,
    nobody_is_left, somebody_is_not_there,
    asked_and_held_off, come_back_with_a_code, answered_by_the_team,
    told_and_read_first, come_back_to_a_worry, followed_up,
]  # fmt: skip
