"""How long we keep circles, the grounds that opened them, and who looked. What follows from them goes when they go."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept
from naast.people.residents.keeping import FILE, TERM

LAST_CHANGE = _("the last change in this file")
NO_LONGER_NEEDED = _("AVG 5 lid 1 e: no longer than needed")
ANSWERABLE = _("AVG 5 lid 2 and 15: we must be able to tell who read what, as long as it can be read")

KEPT: dict[str, Kept] = {
    "circle": Kept(TERM, FILE, LAST_CHANGE, _("that there is a file, of which kind, since when")),
    "participant": Kept(TERM, FILE, LAST_CHANGE, _("who took part, since when")),
    "named_worker": Kept(TERM, FILE, LAST_CHANGE, _("which workers stood beside you, from when to when")),
    "handover": Kept(TERM, FILE, LAST_CHANGE, _("when another worker came, and why")),
    "worker_refusal": Kept(TERM, FILE, LAST_CHANGE, _("which worker you did not want, and your words")),
    "ending": Kept(TERM, FILE, LAST_CHANGE, _("that you ended it together, when")),
    "sheet": Kept(TERM, FILE, LAST_CHANGE, _("about whom, and for whose eyes, something was written")),
    "widening": Kept(TERM, FILE, LAST_CHANGE, _("what you opened to more people, and when")),
    "task": Kept(
        _("four weeks when nothing began, else as the file"),
        FILE,
        _("the day that the question or worry was told"),
        _("who took up your question, and until when"),
    ),
    "emergency": Kept(TERM, FILE, LAST_CHANGE, _("who looked in an emergency, and why")),
    "legal_exception": Kept(
        TERM, FILE, LAST_CHANGE, _("who looked because a law asks it, which article, who decided")
    ),
    "access": Kept(
        _("as long as the ground it follows from"),
        NO_LONGER_NEEDED,
        _("the end of the ground"),
        _("who may look along, why, and until when"),
    ),
    "bearer": Kept(
        _("one year"),
        NO_LONGER_NEEDED,
        _("the day that the link or invitation ended"),
        _("which links and invitations were made, by whom, until when"),
    ),
    "look": Kept(
        _("as long as the file that was opened"), ANSWERABLE, LAST_CHANGE, _("who looked, when and what for")
    ),
    "shown": Kept(_("as long as the look"), ANSWERABLE, LAST_CHANGE, _("what was opened by that look")),
    "processing_line": Kept(
        _("as long as the file that was opened"),
        ANSWERABLE,
        LAST_CHANGE,
        _("that something was done with what is about you, and on what ground"),
    ),
    "pseudonym_key": Kept(
        _("as long as there is a processing log"),
        _("no person in it"),
        _("the last line of the log"),
        _("nothing: a secret key"),
    ),
    "processing_activity": Kept(
        _("as long as something points at it"),
        _("no person in it"),
        _("a newer version"),
        _("what we do with data, and why"),
    ),
    "knock": Kept(
        _("one hour"),
        NO_LONGER_NEEDED,
        _("the moment somebody tried a code"),
        _("nothing: a keyed hash of a network address"),
    ),
}
