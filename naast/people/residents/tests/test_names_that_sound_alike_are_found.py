"""One person is written down in many ways; the key is the same."""

import pytest

from naast.people.residents.find import Keys
from naast.people.residents.names import Name
from naast.people.residents.phones import digits
from naast.people.residents.sounds import skeleton, sound, sound_key


@pytest.mark.parametrize(
    "names",
    [
        "Meijer Meyer Maier Meier Mayer",
        "Kuiper Kuyper Kuijper Cuyper",
        "Bos Bosch Bossche",
        "Smit Smid Smidt Smith Schmidt",
        "Vries Fries",
        "Bakker Backer Baker",
        "Jansen Janssen Janzen",
        "Hendriks Hendrikx Hendricks Hendrickx Hendrikse",
        "Bouman Bouwman Bauman Bauwman",
        "Dijk Dyk Dijck Deik",
        "Claassen Klaassen Claessen",
        "Philips Filips",
        "Thijssen Tijssen Theissen",
        "Visser Fisser Visscher Vischer",
        "Wit Wid Witte",
        "Jacobs Jakobs",
        "Boer Buur",
        "Zwart Swart",
        "Haan Hahn",
        "Yılmaz Yilmaz",
        "Şahin Sahin Shahin",
        "Łukasz Lukasz",
    ],
)
def test_family_names_that_sound_alike_share_a_sound(names: str) -> None:
    assert len({sound(name) for name in names.split()}) == 1


@pytest.mark.parametrize(
    "names",
    ["Mohammed Muhammad Mohamed", "Fatma Fatima", "Youssef Yusuf Joessoef", "Khalid Kalid", "Djamila Jamila"],
)
def test_given_names_share_their_consonants(names: str) -> None:
    assert len({skeleton(name) for name in names.split()}) == 1


@pytest.mark.parametrize("names", ["Bos Bas", "Dijk Dekker", "Jansen Hansen", "Smit Smeets", "Vries Vos"])
def test_other_names_do_not_sound_alike(names: str) -> None:
    assert len({sound(name) for name in names.split()}) == 2


def test_a_whole_name_has_family_first_and_leaves_prefixes_out() -> None:
    assert sound_key(Name.read("Jan de Vries")) == sound_key(Name.read("Jan de Fries")) == "fris jn"
    assert sound_key(Name.read("Mohammed El Amrani")) == sound_key(Name.read("Muhammad Amrani"))
    assert sound_key(Name.read("An van den Berg-Jansen")) == "brg-jansn an"
    assert sound_key(Name.read("محمد أحمد"))


@pytest.mark.parametrize(
    ("number", "wanted"),
    [
        ("06-12 34 56 78", "31612345678"),
        ("+31 (0)6 12345678", "31612345678"),
        ("+31 06 12345678", "31612345678"),
        ("0031612345678", "31612345678"),
        ("040 238 91 11", "31402389111"),
        ("+49 30 1234567", "49301234567"),
        ("0049 30 1234567", "49301234567"),
        ("٠٦١٢٣٤٥٦٧٨", "31612345678"),
        ("112", "112"),
        ("bel me maar", ""),
        ("", ""),
    ],
)
def test_a_phone_number_is_the_same_however_it_is_written(number: str, wanted: str) -> None:
    assert digits(number) == wanted


def test_a_search_says_something_from_two_letters_or_six_figures_on() -> None:
    assert not Keys.of(name="F").say_anything
    assert not Keys.of(phone="0612").say_anything
    assert Keys.of(name="Fa").words == ["fa"]
    assert Keys.of(name="م").say_anything
    assert Keys.of(phone="06 12 34 56 78").phone == "31612345678"


def test_of_two_words_both_must_sound_alike() -> None:
    keys = Keys.of(name="Jan de Fries")
    assert keys.whole == "fris jn"
    assert keys.words == ["jan", "de", "fries"]
    assert Keys.of(name="Fries").families == ["fris"]
