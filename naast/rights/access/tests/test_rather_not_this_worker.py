"""Who takes part may always say no to a worker; its effect is shown first, and it works at the next query."""

from collections.abc import Callable
from typing import Any

from django.test import Client

from naast.cast.people import key
from tests.page import Page

FATMA, LISA, PIET = key("circle Fatma"), key("circle Lisa"), key("circle Piet")
Enter = Callable[[str], Client]


def refusal(worker: str, circle: object = FATMA) -> str:
    return f"/mijn/{circle}/wie/{key(worker)}/weigering/"


def test_first_what_it_means_then_it_works(browser_of: Enter) -> None:
    fatma = browser_of("Fatma")
    page = Page(fatma.get(refusal("Karim")).content.decode()).text
    assert "Karim kan niet meer lezen of schrijven wat over jou gaat. Dat geldt meteen." in page
    assert "Wie blijft: Sanne." in page
    assert browser_of("Karim").get(f"/team/{FATMA}/").status_code == 200, "looking changes nothing"
    assert fatma.post(refusal("Karim"), {"words": "Liever een vrouw."}).status_code == 302
    assert browser_of("Karim").get(f"/team/{FATMA}/").status_code == 404
    assert browser_of("Sanne").get(f"/team/{FATMA}/").status_code == 200


def test_the_words_are_for_the_team_and_not_for_the_others_at_home(browser_of: Enter, act_as: Any) -> None:
    from naast.rights.access.models import WorkerRefusal
    from naast.rights.access.opening import open_circle

    browser_of("Fatma").post(refusal("Karim"), {"words": "Liever een vrouw."})
    for who, reads in (("Sanne", 1), ("Emre", 0), ("Hakan", 0), ("Fatma", 1)):
        act_as(who)
        open_circle(FATMA, purpose="together")
        assert WorkerRefusal.objects.count() == reads, who


def test_the_parent_who_lives_elsewhere_says_it_for_the_child_and_never_for_the_mother(
    browser_of: Enter,
) -> None:
    assert browser_of("Hakan").post(refusal("Sanne"), {"words": ""}).status_code == 302
    page = browser_of("Sanne").get(f"/team/{FATMA}/").content.decode()
    assert "Rust in huis" in page, "Fatma keeps her worker"


def test_somebody_unsafe_in_the_same_circle_takes_nobodys_help_away(browser_of: Enter) -> None:
    for worker in ("Sanne", "Karim"):
        browser_of("Ron").post(refusal(worker, LISA), {"words": "Weg."})
    page = browser_of("Sanne").get(f"/team/{LISA}/").content.decode()
    assert "Dat Noa en ik veilig zijn" in page
    assert "Een huis waar Noa rustig slaapt" not in page, "what is also about Ron closed, by his word"


def test_a_mentor_says_it_for_who_takes_part_alone(browser_of: Enter) -> None:
    assert browser_of("Els").post(refusal("Karim", PIET), {"words": ""}).status_code == 302
    assert browser_of("Karim").get(f"/team/{PIET}/").status_code == 404


def test_only_about_a_worker_of_this_circle(browser_of: Enter) -> None:
    for worker in ("Bram", "Hakan", "Emre"):
        assert browser_of("Fatma").get(refusal(worker)).status_code == 404
    assert browser_of("Mila").get(refusal("Karim")).status_code == 404


def test_a_click_too_many_is_one_no(browser_of: Enter, sees: Any) -> None:
    fatma, once = browser_of("Fatma"), str(key("once"))
    for _ in range(2):
        fatma.post(refusal("Karim"), {"words": "", "once": once})
    assert len(sees("select 1 as one from worker_refusal")) == 1
