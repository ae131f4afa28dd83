"""`make messages` lays the Dutch texts together; `make check` finds what is missing, left over or at odds."""

import gettext
from pathlib import Path

import pytest

from naast.doors.cli.messages import __main__ as messages

CODE = """
from django.utils.translation import gettext_lazy as _, ngettext
from django.utils.translation import pgettext as with_context

TITLE = _("Who looks " "along")
def days(n): return ngettext("%(n)d day", "%(n)d days", n) % {"n": n}
PLAN = with_context("of a household", "Plan")
"""
TEMPLATE = """{% load i18n %}<h1>{% translate "Take it back" %}</h1>
{% blocktranslate trimmed with name=person.name %}
    {{ name }} looks
    along.
{% endblocktranslate %}"""
DUTCH = """
msgid "Who looks along"
msgstr "Wie kijkt mee"

msgid "%(n)d day"
msgid_plural "%(n)d days"
msgstr[0] "%(n)d dag"
msgstr[1] "%(n)d dagen"

msgctxt "of a household"
msgid "Plan"
msgstr "Plan"

msgid "Take it back"
msgstr "Intrekken"

msgid "%(name)s looks along."
msgstr "%(name)s kijkt mee."
"""


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A house of one topic, with all its texts in Dutch."""
    house = tmp_path / "naast"
    for name, content in {
        "topic/pages.py": CODE,
        "topic/templates/topic/page.html": TEMPLATE,
        "look/locale/parts/topic.po": DUTCH,
    }.items():
        (house / name).parent.mkdir(parents=True)
        (house / name).write_text(content)
    monkeypatch.setattr(messages, "HOUSE", house)
    assert messages.main([]) == 0
    return house


def add(house: Path, name: str, content: str) -> None:
    with (house / name).open("a") as file:
        file.write(content)


def test_all_there_is_all_well(house, capsys):
    assert messages.main(["check"]) == 0
    assert "5 texts in Dutch, 0 things to mend." in capsys.readouterr().out


def test_what_was_laid_together_can_be_read_as_dutch(house):
    with (house / "look/locale/nl/LC_MESSAGES/django.mo").open("rb") as file:
        dutch = gettext.GNUTranslations(file)
    assert dutch.gettext("Who looks along") == "Wie kijkt mee"
    assert dutch.ngettext("%(n)d day", "%(n)d days", 2) == "%(n)d dagen"
    assert dutch.pgettext("of a household", "Plan") == "Plan"


def test_laying_together_twice_changes_nothing(house):
    made = house / "look/locale/nl/LC_MESSAGES/django.po"
    before = made.read_bytes()
    messages.main([])
    assert made.read_bytes() == before


@pytest.mark.parametrize(
    ("where", "added", "said"),
    [
        ("topic/pages.py", "LATER = _('Later')\n", "naast/topic/pages.py:8: no Dutch text for “Later”"),
        ("topic/templates/topic/page.html", "{{ x|default:_('None') }}", "no Dutch text for “None”"),
        ("topic/pages.py", "def f(n): return _(f'{n} looks')\n", "write the whole text between quotes"),
        ("topic/templates/topic/page.html", r'{% translate "Say \"yes\"" %}', "quotes inside quotes"),
        ("look/locale/parts/topic.po", 'msgid "Old"\nmsgstr "Oud"\n', "Nobody asks for “Old”"),
        ("look/locale/parts/other.po", 'msgid "Take it back"\nmsgstr "Terug"\n', "two Dutch texts"),
        ("look/locale/parts/other.po", 'msgid "Take it back"\nmsgstr ""\n', "no Dutch text that is finished"),
        (
            "look/locale/parts/other.po",
            'msgid "Take it back"\nmsgstr "%(who)s"\n',
            "a blank that the English has not",
        ),
        ("look/locale/nl/LC_MESSAGES/django.po", "# by hand\n", "run make messages"),
    ],
)
def test_what_is_not_well_is_named(house, capsys, where, added, said):
    add(house, where, added)
    assert messages.main(["check"]) == 1
    assert said in capsys.readouterr().out


def test_a_text_of_a_library_may_be_said_in_our_own_words(house):
    add(house, "look/locale/parts/topic.po", 'msgid "This field is required."\nmsgstr "Vul dit in."\n')
    messages.main([])
    assert messages.main(["check"]) == 0
