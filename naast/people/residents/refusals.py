"""What cannot be done with persons, households and authority, in sentences, each with what can."""

from django.utils.translation import gettext_lazy as _

from naast.look.refusal import Refusal


class NameUnreadable(Refusal):
    """Nothing, or a sign that no name has (NUL)."""

    sentence = _("We cannot read this name.")
    instead = _("Write the name as the person wants to be called. One letter is enough.")
    status = 422


class BirthNotPossible(Refusal):
    """A birth date that has yet to come, or of somebody who would be over 130."""

    sentence = _("Nobody can be born on that day.")
    instead = _("Look at the year once more, or leave the date empty.")
    status = 422


class NumberUnreadable(Refusal):
    """A telephone number without figures."""

    sentence = _("There are no figures in this phone number.")
    instead = _("Write the number, or choose another way to reach this person.")
    status = 422


class LivesHereAlready(Refusal):
    """Joining a household one lives in."""

    sentence = _("This person already lives in this household on that day.")
    instead = _("Choose a later day, or first write down when the person left.")


class LeftBeforeComing(Refusal):
    """An end before the beginning."""

    sentence = _("That day is before the beginning.")
    instead = _("Choose a day after it began.")
    status = 422


class EndedAlready(Refusal):
    """Ending what ended."""

    sentence = _("This has ended already.")
    instead = _("Look at what is there now. If it began again, write that down as something new.")


class NobodyGoes(Refusal):
    """A split without people, or with people who do not live here."""

    sentence = _("A household splits when somebody who lives here goes.")
    instead = _("Choose who goes along. A child can belong to both households.")
    status = 422


class SomebodyMustStay(Refusal):
    """A split in which everybody goes is a move."""

    sentence = _("When everybody goes along, the household moves.")
    instead = _("Change the address of this household.")
    status = 422


class AuthorityNeedsAChild(Refusal):
    """Authority over somebody of 18 or older."""

    sentence = _("From 18 on, nobody has authority over a person any more.")
    instead = _("Does somebody act for this adult? Write that down as representation.")
    status = 422


class HoldersDoNotFit(Refusal):
    """Joint authority with one holder, a guardian who is nobody, and the like."""

    sentence = _("Who has authority does not fit with the kind of authority.")
    instead = _("Together: choose two. One parent or a guardian: one. Nobody or not clear: none.")
    status = 422


class NotOverOneself(Refusal):
    """Authority over, or representation of, oneself."""

    sentence = _("Nobody stands for themselves here.")
    instead = _("Choose somebody else.")
    status = 422


class StillAChild(Refusal):
    """A mentor, curator or administrator of a child."""

    sentence = _("Representation is for adults.")
    instead = _("For a child, write down who has authority.")
    status = 422


class SameAlready(Refusal):
    """Linking twice, or a record with itself."""

    sentence = _("These two are already one person here.")
    instead = _("There is nothing more to do.")
