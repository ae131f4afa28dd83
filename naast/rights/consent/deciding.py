"""Writing down a yes to sharing, and a human's decision where the rules alone give no answer."""

import uuid
from datetime import datetime, time

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.look.refusal import Refusal
from naast.people.residents.models import Person
from naast.people.workers.models import Organisation
from naast.rights.access.models import Bearer, Circle
from naast.rights.access.reading import Standing

from .asking import unclear_authority, whose_yes
from .forms import ExemptionForm, SharingForm
from .models import Consent, Exemption

RULE_OF = {
    Exemption.Kind.SERIOUS_HARM: "JW-7.3.16",
    Exemption.Kind.OWN_WISH: "JW-7.3.4-2",
    Exemption.Kind.NOT_FAR_REACHING: "JW-7.3.16",
    Exemption.Kind.CANNOT_SAY: "JW-7.3.15",
    Exemption.Kind.AUTHORITY: "NAAST-gezag",
}


class OnlyWithYes(Refusal):
    """Sharing follows the yes to help; who is asked must be one who may say it."""

    sentence = _("Sharing goes with a yes to help, by somebody who may say it.")
    instead = _("Ask for that yes first.")
    href = "../ja/"


class LinkMadeAlready(Refusal):
    """A second tap cannot show the words of the first link again: nobody keeps them."""

    sentence = _("This link was made already, and its words are shown only once.")
    instead = _("Did you miss them? Stop this sharing, and share again.")
    href = "../ja/"


def share(form: SharingForm, circle: Circle, *, standing: Standing, by: uuid.UUID) -> dict[str, object]:
    """Everybody whose yes is needed about this person says it themselves; a worker writes down what was said aloud.

    To somebody without an account a link is made; its secret and code are given back, to be shown once.
    """
    given = form.cleaned_data
    needed = [one for one in whose_yes(circle) if str(one.about) == given["about"]]
    mine = [one for one in needed if one.giver == by]
    speakers = mine if standing.speaks_for else needed
    if not speakers:
        raise OnlyWithYes
    if given["somebody"] and Consent.objects.filter(pk=uuid.uuid5(form.key, str(speakers[0].giver))).exists():
        raise LinkMadeAlready
    recipient, told = _recipient(form, circle, by=by)
    for one in speakers:
        Consent.say(
            Consent.Answer.YES,
            circle=circle,
            about=(one.about, one.about_name),
            giver=(one.giver, one.giver_name),
            by=by,
            kind=Consent.Kind.SHARING,
            key=uuid.uuid5(form.key, str(one.giver)),
            recipient=recipient,
            parts=form.mask,
            until=_midnight(given["until"]),
            reason=given["reason"],
            how=Consent.How.SELF if mine else Consent.How.WORD,
            explained=given.get("explained", ""),
        )
    return told


def _recipient(
    form: SharingForm, circle: Circle, *, by: uuid.UUID
) -> tuple[tuple[uuid.UUID, str], dict[str, object]]:
    name = form.cleaned_data["somebody"]
    if not name:
        organisation = Organisation.objects.get(pk=form.cleaned_data["recipient"])
        return (organisation.pk, organisation.name), {}
    bearer, secret, code = Bearer.link(circle=circle, for_name=name, by=by)
    return (bearer.pk, name), {"for_name": name, "secret": secret, "code": code, "circle": circle}


def open_questions(circle: Circle) -> list[tuple[str, str]]:
    """About whom a human may decide: a yes that is needed and not there; and anybody's, where authority is unclear."""
    asked = [one for one in whose_yes(circle) if not one.is_yes]
    choices = [
        (
            f"{one.about}:{one.giver}",
            _("%(giver)s, about %(about)s") % {"giver": one.giver_name, "about": one.about_name},
        )
        for one in asked
    ]
    unclear = unclear_authority(circle)
    people = list(circle.participants.all())
    for child in (one for one in people if one.person_id in unclear):
        choices += [
            (
                f"{child.person_id}:{one.person_id}",
                _("%(giver)s, about %(about)s") % {"giver": one.name, "about": child.name},
            )
            for one in people
            if one.person_id != child.person_id
        ]
    return choices


def exempt(form: ExemptionForm, circle: Circle, *, by: uuid.UUID) -> None:
    """With article and reason, by name; the people concerned read it (Jeugdwet 7.3.4 lid 2, 7.3.15, 7.3.16)."""
    about, giver = form.about_and_giver()
    kind = Exemption.Kind(form.cleaned_data["kind"])
    Exemption(
        circle=circle,
        about_id=about,
        giver_id=giver,
        kind=kind,
        rule_id=RULE_OF[kind],
        reason=form.cleaned_data["reason"],
        decided_by_id=by,
        decided_by_name=Person.objects.get(pk=by).name,
        since=timezone.now(),
    ).save(force_insert=True)


def _midnight(day: object) -> datetime | None:
    return timezone.make_aware(datetime.combine(day, time.min)) if day else None  # type: ignore[arg-type]
