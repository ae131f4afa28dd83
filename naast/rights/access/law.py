"""What the law asks without a yes: few, each with its article; the words say it, nobody types law."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .models import LegalException

Kind = LegalException.Kind


class Article(NamedTuple):
    """One legal ground: which kind, which article, and what it is about in plain words."""

    kind: str
    article: str
    words: str | Promise


ARTICLES = {
    "meldcode": Article(
        Kind.MELDCODE,
        "Besluit verplichte meldcode 2",
        _("Somebody may not be safe: we follow the steps of the meldcode"),
    ),
    "veilig-thuis": Article(
        Kind.REPORT, "Wmo 2015 5.2.6", _("We report to Veilig Thuis, or answer their question")
    ),
    "supervision": Article(
        Kind.DUTY_TO_INFORM,
        "Jeugdwet 7.3.11 lid 4",
        _("A judge ordered supervision: the certified institution asks"),
    ),
    "complaint": Article(
        Kind.COMPLAINT, "Awb hoofdstuk 9", _("Somebody complained: we have to look into it")
    ),
}
