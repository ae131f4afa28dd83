"""Names are read, sorted and kept as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naast.people.residents.names import Name, clean, fold
from naast.people.residents.refusals import NameUnreadable


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Jan de Vries", ("Jan", "de", "Vries")),
        ("Jan Willem van den Berg", ("Jan Willem", "van den", "Berg")),
        ("Jan van 't Hek", ("Jan", "van 't", "Hek")),
        ("'t Hart", ("", "'t", "Hart")),
        ("de Vries", ("", "de", "Vries")),
        ("De Vries", ("", "De", "Vries")),
        ("Ben de Vries", ("Ben", "de", "Vries")),
        ("Vries, Jan de", ("Jan", "de", "Vries")),
        ("mevrouw van der Berg", ("", "van der", "Berg")),
        ("mevrouw Jansen", ("", "", "Jansen")),
        ("oma Hatice", ("Hatice", "", "")),
        ("Fatma", ("Fatma", "", "")),
        ("Fatma Yılmaz-de Boer", ("Fatma", "", "Yılmaz-de Boer")),
        ("Anna van der Velde - Janssen", ("Anna", "van der", "Velde-Janssen")),
        ("Zoë d'Ancona", ("Zoë", "d'", "Ancona")),
        ("Mohammed El Amrani", ("Mohammed", "El", "Amrani")),
        ("Mohammed El-Amrani", ("Mohammed", "El", "Amrani")),
        ("محمد أحمد", ("محمد", "", "أحمد")),
    ],
)
def test_a_name_in_one_line_is_read_in_its_parts(words: str, parts: tuple[str, str, str]) -> None:
    assert Name.read(words)[1:] == parts


def test_a_list_stands_as_dutch_people_expect() -> None:
    wanted = [
        "Mohammed El Amrani",
        "Jan van den Berg",
        "Zoë Berg",
        "An van den Berg-Jansen",
        "Ayşe Çelik",
        "Jan van 't Hek",
        "Işık Işık",
        "Łukasz Lis",
        "Anna Meijer",
        "Bea Meyer",
        "Zoë Müller",
        "Jan de Vries",
        "Jan Vrieze",
        "Ypma",
        "IJsbrand",
        "Алина Ким",
        "محمد أحمد",
        "🌸",
    ]
    assert sorted(wanted, key=lambda name: Name.read(name).sort_key) == wanted


def test_the_prefix_decides_only_between_names_alike() -> None:
    keys = [
        Name.read(name).sort_key for name in ("Jan Berg", "Jan van de Berg", "Jan van den Berg", "Kees Berg")
    ]
    assert keys == sorted(keys)


def test_accents_and_neighbouring_letters_fold_to_the_plain_letter() -> None:
    assert fold("Łukasz Żółć") == "lukasz zolc"
    assert fold("İBRAHİM Işık Çağlayan Şule") == "ibrahim isik caglayan sule"
    assert fold("Strauß Ærø d’Ancona") == "strauss aero dancona"
    assert fold("مُحَمَّد") == fold("محمد")
    assert fold("فاطمة") == fold("فاطمه")


def test_ij_is_y_in_every_spelling() -> None:
    assert (
        Name.read("Jan Meijer").sort_key == Name.read("Jan Meyer").sort_key == Name.read("Jan Meĳer").sort_key
    )


def test_right_to_left_and_emoji_names_survive_as_they_are() -> None:
    for name in ("محمد أحمد", "דוד לוי", "🌸", "👩‍👧 Noa", "Zoë"):
        assert Name.read(name).called == clean(name) == name
        assert Name.read(name).sort_key


def test_signs_that_nobody_sees_are_left_out() -> None:
    assert clean("  Fatma \u202e\t Yılmaz\u200f\n") == "Fatma Yılmaz"


@pytest.mark.parametrize("words", ["", "   ", "Fat\0ma", "\u202e"])
def test_nul_and_nothing_are_refused_with_a_sentence(words: str) -> None:
    with pytest.raises(NameUnreadable) as refused:
        Name.read(words)
    assert refused.value.sentence
    assert refused.value.instead


@given(st.text(min_size=1, max_size=60))
def test_whatever_is_typed_gives_a_name_with_a_key_or_a_refusal(words: str) -> None:
    try:
        name = Name.read(words)
    except NameUnreadable:
        return
    assert name.called
    assert 0 < len(name.sort_key) <= 250
