"""The drawing of a network is changed where it stands: by mouse, finger and keys; without script by a form (I2.3)."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from naast.cast.people import key

from .by_keyboard import AtTheKeyboard
from .somebody import Somebody
from .stage import Stage
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


def said(stage: Stage, name: str) -> list[Any]:
    return [
        row[0] for row in stage.laid.sees("SELECT near FROM tie WHERE name = %s ORDER BY written_at", name)
    ]


@pytest.mark.parametrize("way", [PHONE, TABLET, DESKTOP], ids=lambda way: f"{way.width}")
def test_dragged_by_mouse(stage: Stage, way: Way) -> None:
    fatma = stage.enter("Fatma", way=way)
    fatma.opens(NETWORK)
    joop = one(fatma, "Joop")
    joop.scroll_into_view_if_needed()
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
    fatma.page.locator("#network").evaluate("one => one.scrollIntoView()")
    hand = fatma.page.context.new_cdp_session(fatma.page)
    hand.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    (x, y), (to_x, to_y) = middle_of(kemal), top_of(fatma, 4)
    hand.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 6):
        there = {"x": x + (to_x - x) * step / 5, "y": y + (to_y - y) * step / 5}
        hand.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [there]})
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(one(fatma, "mijn broer Kemal")).to_have_attribute("data-near", "4")
    assert said(stage, "mijn broer Kemal") == [3, 4]


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


SIXTY = """
    INSERT INTO tie (id, who, circle_id, sheet_id, author_id, author_name, written_at, name, kind, near, gives, asks)
    SELECT md5(n::text)::uuid, md5(n::text)::uuid, t.circle_id, t.sheet_id, t.author_id, 'Fatma', t.written_at,
           (array['tante', 'Mevrouw Van den Boogaard', 'de overburen van'])[n %% 3 + 1] || ' ' || n,
           (array['family', 'friend', 'club'])[n %% 3 + 1], n %% 4 + 1, '{company}', '{time}'
    FROM tie t, generate_series(1, 60) n WHERE t.circle_id = %s AND t.name = 'Emre'
"""
OVER_EACH_OTHER = """() => {
  const boxes = [...document.querySelectorAll(".network-one text, .network-label, .network-of")]
    .map(one => [one.textContent, one.getBoundingClientRect()]).filter(([text]) => text);
  const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
  return boxes.flatMap(([name, a], n) => boxes.slice(n + 1).filter(([, b]) => over(a, b)).map(([other]) => `${name} / ${other}`));
}"""
