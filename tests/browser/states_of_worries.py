"""States of telling, following up and reading a worry: the preview, sent, come back, a letter, danger, contact, ended."""

from naast.cast.people import key
from naast.cast.story_worries import JOOPS_CODE

from .eyes import look
from .somebody import Somebody
from .stage import Stage

TRIED, CONTACT = f"/team/zorgen/{key('circle worry tried')}/", f"/team/zorgen/{key('circle worry contact')}/"


def enter(stage: Stage, who: str | None, language: str) -> Somebody:
    return stage.enter(who, language=language, bypass_csp=True)


def told_and_read_first(stage: Stage, language: str) -> list[str]:
    """Something is still needed; then what the other will read, with danger and a name that is withheld; then the code."""
    visitor = enter(stage, None, language)
    visitor.opens("/vraag/zorg/")
    visitor.taps("Read it first", inside="main form")
    wrong = look(visitor, "a worry, and something is needed")
    visitor.ticks("that is not possible")
    visitor.writes("About whom do you worry?", "mijn buurvrouw van 18")
    visitor.writes("What did you see or hear?", "Ik hoorde geschreeuw.")
    visitor.ticks("I think that somebody is in danger")
    visitor.writes("Your name", "Wim")
    visitor.writes("How can the team reach you?", "06 12 34 56 77")
    visitor.taps("Is it not safe for you when the person reads your name?")
    visitor.ticks("It is not safe for me when the person reads my name")
    visitor.writes("What could happen to you?", "Hij dreigde al eens.")
    visitor.taps("Read it first", inside="main form")
    wrong += look(visitor, "what the other will read")
    visitor.taps("Send it", inside="main form")
    return wrong + look(visitor, "a worry that was sent")


def come_back_to_a_worry(stage: Stage, language: str) -> list[str]:
    """How it stands; what it means to take it back; taken back; and gone."""
    joop = enter(stage, None, language)
    joop.opens("/vraag/zorg/terug/")
    joop.writes("Your code", JOOPS_CODE)
    joop.taps("Open what I told", inside="main form")
    wrong = look(joop, "how a worry stands")
    joop.taps("Take back what I told")
    wrong += look(joop, "before taking a worry back")
    joop.taps("Yes, take it back")
    return wrong + look(joop, "a worry that is gone")


def followed_up(stage: Stage, language: str) -> list[str]:
    """A letter to print; contact, and what was told about somebody; the end, and what the person reads then."""
    karim, hakan = enter(stage, "Karim", language), enter(stage, "Hakan", language)
    karim.opens(f"{TRIED}brief/")
    karim.taps("Write the letter", inside="main form")
    wrong = look(karim, "a letter to print")
    karim.opens(f"{TRIED}poging/")
    karim.taps("Write it down", inside="main form")
    wrong += look(karim, "an attempt without words")
    karim.opens(CONTACT)
    wrong += look(karim, "there is contact")
    karim.opens(f"{CONTACT}einde/")
    wrong += look(karim, "before the end of a worry")
    karim.ticks("a no: we stop")
    karim.taps("End it", inside="main form")
    hakan.opens(f"/mijn/zorg/{key('circle worry contact')}/")
    return wrong + look(hakan, "a worry that has ended")
