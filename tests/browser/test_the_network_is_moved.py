"""The drawing of a network is changed where it stands: by mouse, finger and keys; without script by a form (I2.3)."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from naast.cast.people import key

from .by_keyboard import AtTheKeyboard
from .somebody import Somebody
from .stage import Stage
from .states_of_networks import SIXTY
from .ways import DESKTOP, PHONE, Way

NETWORK = f"/mijn/{key('circle Fatma')}/netwerk/"
TABLET = Way(820, 1180)


def one(fatma: Somebody, name: str) -> Locator:
    return fatma.page.locator(f".network-one:has(title:text-is('{name}'))")


def middle_of(place: Locator) -> tuple[float, float]:
    box = place.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def top_of(fatma: Somebody, near: int) -> tuple[float, float]:
    """Somewhere in the upper half of a band, beside the names."""
    box = fatma.page.locator(f".network-band[data-near='{near}']").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + 10 * box["width"] / 360


def centred(fatma: Somebody) -> None:
    """The middle of the drawing in the middle of the screen."""
    fatma.page.locator(".network-middle").evaluate(
        "one => one.scrollIntoView({block: 'center', behavior: 'instant'})"
    )


def touches(hand: Any, kind: str, x: float, y: float) -> None:
    points = [] if kind == "touchEnd" else [{"x": x, "y": y}]
    hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def said(stage: Stage, name: str) -> list[Any]:
    return [
        row[0] for row in stage.laid.sees("SELECT near FROM tie WHERE name = %s ORDER BY written_at", name)
    ]


@pytest.mark.parametrize("way", [PHONE, TABLET, DESKTOP], ids=lambda way: f"{way.width}")
def test_dragged_by_mouse(stage: Stage, way: Way) -> None:
    fatma = stage.enter("Fatma", way=way)
    fatma.opens(NETWORK)
    joop = one(fatma, "Joop")
    centred(fatma)
    mouse = fatma.page.mouse
    mouse.move(*middle_of(joop))
    mouse.down()
    mouse.move(*top_of(fatma, 2), steps=6)
    mouse.up()
    expect(one(fatma, "Joop")).to_have_attribute("data-near", "2")
    expect(fatma.page.locator("[data-network-said]")).to_have_text("Joop: dichtbij")
    expect(fatma.page.locator(".network-list h2", has_text="dichtbij").first).to_be_visible()
    assert said(stage, "Joop") == [3, 2]
    assert fatma.pages_loaded == 1, "the page itself stays"
    assert not fatma.complaints


def test_dragged_by_finger(stage: Stage) -> None:
    fatma = stage.enter("Fatma", way=PHONE)
    fatma.opens(NETWORK)
    kemal = one(fatma, "mijn broer Kemal")
    centred(fatma)
    hand = fatma.page.context.new_cdp_session(fatma.page)
    hand.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    (x, y), (to_x, to_y) = middle_of(kemal), top_of(fatma, 4)
    touches(hand, "touchStart", x, y)
    expect(kemal).to_have_class("network-one is-held")
    for step in range(1, 6):
        touches(hand, "touchMove", x + (to_x - x) * step / 5, y + (to_y - y) * step / 5)
    touches(hand, "touchEnd", to_x, to_y)
    expect(one(fatma, "mijn broer Kemal")).to_have_attribute("data-near", "4")
    assert said(stage, "mijn broer Kemal") == [3, 4]


def test_a_finger_that_moves_at_once_scrolls_the_page(stage: Stage) -> None:
    """Sixty people fill the screen of a telephone: who only wants to read on takes nobody along."""
    stage.laid.do(SIXTY, key("circle Fatma"))
    fatma = stage.enter("Fatma", way=PHONE)
    fatma.opens(NETWORK)
    centred(fatma)
    before = fatma.page.evaluate("scrollY")
    x, y = middle_of(fatma.page.locator(".network-one[data-near='1']").last)
    hand = fatma.page.context.new_cdp_session(fatma.page)
    hand.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    touches(hand, "touchStart", x, y)
    for step in range(1, 13):
        touches(hand, "touchMove", x, y - 20 * step)
    touches(hand, "touchEnd", x, y - 240)
    assert fatma.page.evaluate("scrollY") > before + 100
    assert fatma.page.locator(".is-held").count() == 0
    assert stage.laid.sees("SELECT count(*) FROM tie WHERE written_at > now() - interval '1 hour'") == [(0,)]


def test_a_tap_opens_how_it_is_with_somebody(stage: Stage) -> None:
    fatma = stage.enter("Fatma", way=PHONE)
    fatma.opens(NETWORK)
    with fatma.page.expect_navigation():
        one(fatma, "Joop").click()
    fatma.is_at("Joop")


def test_moved_by_keys_and_told_aloud(stage: Stage) -> None:
    fatma = stage.enter("Fatma", way=DESKTOP, hands=AtTheKeyboard)
    fatma.opens(NETWORK)
    first = fatma.page.locator(".network-one").first
    fatma.reach(first)
    name = first.get_attribute("aria-label") or ""
    fatma.press("ArrowRight")
    assert fatma.page.evaluate("document.activeElement.getAttribute('aria-label')") != name
    fatma.press("ArrowLeft")
    fatma.press("ArrowUp")
    expect(first).to_have_attribute("aria-valuetext", "verder weg")
    fatma.press("ArrowUp")
    expect(one(fatma, name)).to_have_attribute("data-near", "2")
    expect(fatma.page.locator("[data-network-said]")).to_have_text(f"{name}: dichtbij")
    assert fatma.page.evaluate("document.activeElement.getAttribute('aria-label')") == name, "the focus stays"
    assert said(stage, name)[-1] == 2


def test_without_script_by_a_form(stage: Stage) -> None:
    fatma = stage.enter("Fatma", way=Way(360, 740, script=False))
    fatma.opens(NETWORK)
    fatma.taps("Joop", inside=".network-list")
    fatma.taps("Only nearer or further")
    fatma.ticks("very close")
    fatma.taps("Write it down")
    assert said(stage, "Joop") == [3, 1]


def test_read_aloud_it_is_a_picture_with_a_name_and_the_same_as_a_list(stage: Stage) -> None:
    fatma = stage.enter("Fatma", way=Way(360, 740, script=False))
    fatma.opens(NETWORK)
    expect(fatma.page.get_by_role("img", name="Wie er is voor Fatma")).to_have_accessible_description(
        "Dezelfde mensen staan in de lijst ernaast, in dezelfde volgorde."
    )
    drawn = fatma.page.locator(".network-one title").all_text_contents()
    listed = fatma.page.locator(".network-list").get_by_role("listitem").get_by_role("link")
    assert sorted(drawn) == sorted(listed.all_text_contents())
    near = fatma.page.locator(".network-list").get_by_role("heading").all_text_contents()
    assert near == ["heel dichtbij", "dichtbij", "verder weg", "zou er kunnen zijn"]


def test_on_paper_it_is_the_drawing_its_legend_and_the_list(stage: Stage) -> None:
    """Lines and words instead of colours, and nothing that asks to be tapped."""
    fatma = stage.enter("Fatma", way=DESKTOP)
    fatma.opens(NETWORK)
    fatma.page.emulate_media(media="print")
    for seen in (".network-drawing", ".network-legend", ".network-list", ".network-list .row__under"):
        expect(fatma.page.locator(seen).first).to_be_visible()
    for away in ("main form", "[data-network-how]"):
        assert not any(one.is_visible() for one in fatma.page.locator(away).all())
    band = fatma.page.locator(".network-band[data-near='1']")
    assert band.evaluate("one => getComputedStyle(one).fill") == "none"


def test_a_yes_taken_back_meanwhile_is_said_as_a_page(stage: Stage) -> None:
    fatma = stage.enter("Fatma", way=DESKTOP, hands=AtTheKeyboard)
    fatma.opens(NETWORK)
    stage.laid.change(
        "UPDATE consent SET answer = 'withdrawn' WHERE kind = 'help' AND about_id = %s", key("Fatma")
    )
    fatma.reach(fatma.page.locator(".network-one").first)
    with fatma.page.expect_navigation():
        fatma.press("ArrowUp")
    fatma.reads("Nothing can be added here now: not everybody this is about has said yes.")


def test_sixty_people_lie_side_by_side_on_a_telephone(stage: Stage) -> None:
    stage.laid.do(SIXTY, key("circle Fatma"))
    fatma = stage.enter("Fatma", way=PHONE)
    fatma.opens(NETWORK)
    assert fatma.page.locator(".network-one").count() == 69
    assert fatma.page.evaluate(OVER_EACH_OTHER) == []
    smallest = "Math.min(...[...document.querySelectorAll('.network-target')].map(one => one.getBoundingClientRect().height))"
    assert fatma.page.evaluate(smallest) >= 44, "a finger wide"
    assert fatma.page.evaluate("document.scrollingElement.scrollWidth") <= PHONE.width


OVER_EACH_OTHER = """() => {
  const boxes = [...document.querySelectorAll(".network-one text, .network-label, .network-of")]
    .map(one => [one.textContent, one.getBoundingClientRect()]).filter(([text]) => text);
  const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
  return boxes.flatMap(([name, a], n) => boxes.slice(n + 1).filter(([, b]) => over(a, b)).map(([other]) => `${name} / ${other}`));
}"""
