"""Languages that people speak here, by ISO 639 code, in the order of their English names."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LANGUAGES: list[tuple[str, Promise]] = [
    ("nl", _("Dutch")),
    ("ar", _("Arabic")),
    ("ber", _("Berber (Tamazight)")),
    ("bg", _("Bulgarian")),
    ("zh", _("Chinese")),
    ("prs", _("Dari")),
    ("dse", _("Dutch sign language")),
    ("en", _("English")),
    ("fr", _("French")),
    ("de", _("German")),
    ("hu", _("Hungarian")),
    ("ku", _("Kurdish")),
    ("pap", _("Papiamento")),
    ("fa", _("Persian (Farsi)")),
    ("pl", _("Polish")),
    ("pt", _("Portuguese")),
    ("ro", _("Romanian")),
    ("ru", _("Russian")),
    ("so", _("Somali")),
    ("es", _("Spanish")),
    ("srn", _("Sranan Tongo")),
    ("ti", _("Tigrinya")),
    ("tr", _("Turkish")),
    ("uk", _("Ukrainian")),
]
WORDS = dict(LANGUAGES)


def in_words(codes: list[str]) -> list[str]:
    """Languages as people say them; a code we do not know stays a code."""
    return [str(WORDS.get(code, code)) for code in codes]
