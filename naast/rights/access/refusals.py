"""What cannot be done with workers, grounds, codes and links, in sentences, each with what can."""

from django.utils.translation import gettext_lazy as _

from naast.look.refusal import Refusal


class ToldBeforehand(Refusal):
    """A new worker comes tomorrow at the earliest: people can say no first."""

    sentence = _("People hear it beforehand: another worker comes tomorrow at the earliest.")
    instead = _("Choose a later day. Is somebody ill? Then it can be today.")
    status = 422


class SameWorker(Refusal):
    """A handover to oneself."""

    sentence = _("This worker does this already.")
    instead = _("Choose a colleague.")
    status = 422


class GoneAlready(Refusal):
    """Handing over what was handed over."""

    sentence = _("Somebody else has been named for this already.")
    instead = _("Look at who comes and when.")


class NotWantedHere(Refusal):
    """Once refused, refused there."""

    sentence = _("Somebody here does not want this worker.")
    instead = _("Choose another colleague.")


class NotForYouToRefuse(Refusal):
    """Only who takes part, or who decides for everybody who does."""

    sentence = _("You cannot say this for the others here.")
    instead = _("Is it about your child? Then you can say no to help for your child.")
    status = 403


class StandsNotHere(Refusal):
    """Refusing somebody who is no worker here."""

    sentence = _("This person does not stand beside you as a worker.")
    instead = _("Look at who may look along.")


class DelayNeedsAReason(Refusal):
    """Told later only for a stated safety reason, with a date."""

    sentence = _("Telling later is possible only for safety, with the reason and a day.")
    instead = _("Write down what could happen, and on which day they may read it.")
    status = 422


class DelayTooLong(Refusal):
    """Not for ever."""

    sentence = _("Telling later is possible for three months at most.")
    instead = _("Choose an earlier day.")
    status = 422


class ExceptionTooLong(Refusal):
    """A legal ground ends."""

    sentence = _("A legal exception lasts a year at most.")
    instead = _("Choose an earlier day. Is it still needed then? Decide anew.")
    status = 422


class DecidedBySameOne(Refusal):
    """Two people."""

    sentence = _("A second person has to look at this: not the one who decided.")
    instead = _("Ask another team lead.")


class HasAnAccount(Refusal):
    """An invitation for who can sign in already."""

    sentence = _("This person has an account already.")
    instead = _("They can sign in. Is the password lost? Then help them ask for a new one.")


class TooYoungForAnAccount(Refusal):
    """Below twelve others decide, and read along for the child."""

    sentence = _("Under twelve years there is no account of one's own yet.")
    instead = _("Who has authority can read what is about this child.")
