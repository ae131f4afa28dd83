"""Jobs of questions, messages and worries, as test_the_burden_of_a_job.py counts them."""

from collections.abc import Callable

from .somebody import Somebody

AT_WORK, AT_HOME = "/team/", "/mijn/"


def asks_the_team(visitor: Somebody) -> None:
    visitor.taps("Ask the team", inside="main")
    visitor.writes("What do you want to ask or tell?", "Waar kan ik samen koken?")
    visitor.taps("Ask it", inside="main form")
    visitor.reads("Your question is with the team")


def answers_a_question(karim: Somebody) -> None:
    karim.taps("Questions", inside="nav")
    karim.taps("Er staat al weken een bank", inside="main")
    karim.writes("What do you say?", "Dat kan bij de gemeente, op 040 238 6000.")
    karim.taps("Send it", inside="main form")


def writes_down_a_question_of_the_street(sanne: Somebody) -> None:
    sanne.taps("Questions", inside="nav")
    sanne.taps("Write a question down")
    sanne.writes("What is asked?", "Wanneer is het buurthuis open?")
    sanne.ticks("in the street", of="How did it come?")
    sanne.taps("Write it down", inside="main form")
    sanne.reads("For who asked this")


def writes_to_the_team(fatma: Somebody) -> None:
    fatma.taps("Fatma", inside="main")
    fatma.taps("Write to the team")
    fatma.writes("Your message", "Kan het een uur later?")
    fatma.taps("Send", inside="main form")


def answers_a_message(sanne: Somebody) -> None:
    sanne.taps("Households", inside="nav")
    sanne.taps("Fatma", inside="main")
    sanne.taps("Messages")
    sanne.taps("Fatma", inside="main")
    sanne.writes("Your message", "Dat kan. Tot dan.")
    sanne.taps("Send", inside="main form")


def tells_a_worry(visitor: Somebody) -> None:
    """Not by name; it was not possible to talk first, and that is the shortest way."""
    visitor.taps("Ask the team", inside="main")
    visitor.taps("Then this page fits better.")
    visitor.ticks("that is not possible")
    visitor.writes("About whom do you worry?", "de man van 12")
    visitor.writes("What did you see or hear?", "Ik zie hem al een week niet.")
    visitor.writes("Your name", "Wim Kuipers")
    visitor.writes("How can the team reach you?", "06 12 34 56 77")
    visitor.taps("Read it first", inside="main form")
    visitor.taps("Send it", inside="main form")
    visitor.is_at("It is with the team")


def takes_up_a_worry(karim: Somebody) -> None:
    karim.taps("Worries", inside="nav")
    karim.taps("take it up together", inside="#waiting li:last-child")
    karim.chooses("Ans", of="With which colleague?")
    karim.taps("We take it up", inside="main form")


def notes_an_attempt(karim: Somebody) -> None:
    karim.taps("A worry that I follow up", inside="#attempts li:first-child")
    karim.writes("What was said, or what happened?", "Ik belde aan. Er deed niemand open.")
    karim.taps("Write it down", inside="main form")


JOBS_OF_ASKING: dict[str, tuple[str, str, Callable[[Somebody], None]]] = {
    "Ask the team something": ("", "/", asks_the_team),
    "Answer a question": ("Karim", AT_WORK, answers_a_question),
    "Write down a question of the street": ("Sanne", AT_WORK, writes_down_a_question_of_the_street),
    "Write to the team": ("Fatma", AT_HOME, writes_to_the_team),
    "Answer a message": ("Sanne", AT_WORK, answers_a_message),
    "Tell that you worry about somebody": ("", "/", tells_a_worry),
    "Take up a worry with a colleague": ("Karim", AT_WORK, takes_up_a_worry),
    "Note an attempt to reach somebody": ("Karim", AT_WORK, notes_an_attempt),
}
