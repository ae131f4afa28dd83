"""The yes on one screen, taking it back with the effect shown first, sharing, and a human's exemption."""

import uuid

from django.db.models import Q
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render

from naast.look.landing import lands_once
from naast.people.workers.models import Organisation
from naast.rights.access.models import Circle, Ending, NamedWorker
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, back_to, circle_url

from . import deciding, withdrawing
from .asking import in_one_sentence, rules_named, unclear_authority, whose_yes
from .former import FormerForm, former_circles, readable, standing_yeses, take_back
from .forms import ExemptionForm, SharingForm, YesForm
from .models import Consent, Exemption


def yes(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """Whose yes is needed and why; and everybody's answer, in one sentence."""
    circle = open_circle(circle_id, purpose="together")
    standing, needed = Standing(circle, actor=request.person), whose_yes(circle)
    statements, workers = list(Consent.objects.filter(circle=circle)), list(circle.named_workers.all())
    ended, comes = Ending.objects.filter(circle=circle).exists(), _somebody_comes(workers)
    sent = request.POST if request.POST and comes and not ended else None
    form = YesForm(sent, needed=needed, actor=request.person, for_others=standing.works_here)
    formers = former_circles(circle)
    former = FormerForm(sent, yes=form, formers=formers, said=statements)
    if form.is_valid() and form.takes_back and not standing.works_here:
        return HttpResponseRedirect("terug/")  # its effect is shown first
    if form.is_valid() and former.is_valid():
        _write_down(form, circle, by=request.person)
        former.write_down(circle, by=request.person)
        return back_to(circle, request)
    return render(
        request,
        "consent/yes.html",
        {
            "form": form if form.asked and comes and not ended else None,
            "former": former,
            "before": [
                (one, circle_url(one.circle, door=request.door))
                for one in (readable(formers, by=request.person) if standing.helps and formers else [])
            ],
            "ended": ended,
            "nobody_yet": not comes,
            "needed": needed,
            "rules": rules_named(needed),
            "standing": standing,
            "sentence": in_one_sentence(workers),
            "unclear": unclear_authority(circle),
            "exemptions": Exemption.objects.filter(circle=circle).order_by("-since"),
            "statements": statements[::-1],
            "sharings": withdrawing.living_sharings(circle, standing),
            "people": list(circle.participants.all()),
            "back": circle_url(circle, door=request.door),
        },
    )


def _somebody_comes(workers: list[NamedWorker]) -> bool:
    """A yes is to somebody: who came back hears first who that is."""
    return any(not one.is_gone for one in workers)


def _write_down(form: YesForm, circle: Circle, *, by: uuid.UUID) -> None:
    for needed, answer in form.answers():
        if answer != needed.answer or (needed.is_yes and needed.parts != form.parts):
            Consent.say(
                answer,
                circle=circle,
                about=(needed.about, needed.about_name),
                giver=(needed.giver, needed.giver_name),
                by=by,
                parts=form.parts,
                how=form.how,
                explained=form.cleaned_data.get("explained", ""),
            )


@lands_once
def withdraw(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """First what it means, for each person one may speak for; then, confirmed, it works at the next query."""
    circle = open_circle(circle_id, purpose="together")
    standing = Standing(circle, actor=request.person)
    effects = withdrawing.effects(circle, standing, people=list(circle.participants.all()))
    before = standing_yeses(Consent.objects.filter(circle=circle, giver=request.person))
    if request.method == "POST":
        for said in (one for one in before if str(one.pk) == request.POST.get("former", "")):
            take_back(said, by=request.person)
            return back_to(circle, request)
        chosen = {str(effect.about): effect for effect in effects}.get(request.POST.get("person", ""))
        if chosen:
            chosen.carry_out(circle, by=request.person)
            return back_to(circle, request)
    page = {"effects": effects, "before": before, "back": circle_url(circle, door=request.door)}
    return render(request, "consent/withdraw.html", page)


def share(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """This part, with that person or organisation, for this reason, until then."""
    circle = open_circle(circle_id, purpose="together")
    standing = Standing(circle, actor=request.person)
    people = [
        one for one in circle.participants.all() if one.person_id in (standing.speaks_for or standing.awake)
    ]
    organisations = Organisation.objects.filter(~Q(pk=circle.team_id) & ~Q(kind="municipality")).order_by(
        "name"
    )
    form = SharingForm(
        request.POST or None,
        about=[(str(one.person_id), one.name) for one in people],
        organisations=[(str(one.pk), one.name) for one in organisations],
        own_word=bool(standing.speaks_for),
    )
    if form.is_valid():
        told = deciding.share(form, circle, standing=standing, by=request.person)
        page = {"page": request.build_absolute_uri("/link/")}
        return render(request, "consent/link.html", told | page) if told else back_to(circle, request)
    return render(
        request,
        "consent/share.html",
        {"form": form if people else None, "back": circle_url(circle, door=request.door)},
    )


def stop_sharing(request: Acted, circle_id: uuid.UUID, consent_id: uuid.UUID) -> HttpResponse:
    """Take one sharing back."""
    circle = open_circle(circle_id, purpose="together")
    consent = get_object_or_404(Consent, pk=consent_id, circle=circle, kind=Consent.Kind.SHARING)
    if request.method == "POST":
        withdrawing.stop_sharing(consent, by=request.person, standing=Standing(circle, actor=request.person))
        return back_to(circle, request)
    return render(
        request,
        "consent/stop_sharing.html",
        {"consent": consent, "back": circle_url(circle, door=request.door)},
    )


@lands_once
def exempt(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """A human of the team decides, with a reason that the people concerned read."""
    circle = open_circle(circle_id, purpose="together")
    form = ExemptionForm(request.POST or None, whose=deciding.open_questions(circle))
    if form.is_valid():
        deciding.exempt(form, circle, by=request.person)
        return back_to(circle, request)
    return render(
        request, "consent/exempt.html", {"form": form, "back": circle_url(circle, door=request.door)}
    )
