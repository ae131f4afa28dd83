"""The team's pages of worries: what waits, taking it up with a colleague, and what the two do."""

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from naast.alongside.outreach import following_up
from naast.alongside.outreach.forms import AttemptForm, ContactForm, EndForm, LetterForm, TakeUpForm
from naast.alongside.outreach.letters import beginning_of
from naast.alongside.outreach.told import Told
from naast.look.landing import lands_once
from naast.people.workers.models import Position
from naast.rights.access.models import Part
from naast.rights.access.opening import open_circles
from naast.rights.access.ways import Acted

ON_A_PAGE = 10  # of what waits: what is mine stands under it


def worries(request: Acted) -> HttpResponse:
    """What waits (that it waits, no more), a page at a time; and on the first what I took up, the next attempt first."""
    waiting = Paginator(following_up.waiting(), ON_A_PAGE).get_page(request.GET.get("page"))
    lines = [] if waiting.has_previous() else _mine()
    return render(request, "outreach/worries.html", {"waiting": waiting, "lines": lines})


def _mine() -> list[tuple[Told, following_up.Mine]]:
    """What I took up; each shown writes a look "list"."""
    mine = {one.circle_id: one for one in following_up.my_worries()}
    opened = open_circles(list(mine), purpose="list", parts=Part.CONTACT)
    return [(told, mine[told.circle.pk]) for told in Told.each(opened)] if opened else []


@lands_once
def take(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """Take it up with a colleague: from then on the two read it, four weeks long."""
    place = Position.at(request.person)
    waits = next((one for one in following_up.waiting() if one.circle_id == circle_id), None)
    if place is None or waits is None:
        raise Http404
    form = TakeUpForm(request.POST if request.method == "POST" else None, colleagues=list(place.colleagues()))
    if form.is_valid():
        following_up.take_up(circle_id, colleague=form.chosen)
        return HttpResponseRedirect("../")
    return render(request, "outreach/take.html", {"form": form, "waits": waits})


def one(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """What was told, what was tried, and what can be the next step."""
    told = Told.opened(circle_id)
    form = AttemptForm(colleague=told.colleague_of(request.person))
    return render(request, "outreach/one.html", {"told": told, "form": form})


def attempt(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """An attempt: what I did, and what was said or happened."""
    told = Told.opened(circle_id)
    sent = request.POST if request.method == "POST" else None
    form = AttemptForm(sent, colleague=told.colleague_of(request.person))
    if form.is_valid():
        following_up.try_to_reach(told, key=form.key, by=request.person, **form.made)
        return HttpResponseRedirect("../")
    return render(request, "outreach/attempt.html", {"told": told, "form": form})


def letter(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """A letter that tells the person: it goes by post, or is printed and brought."""
    told = Told.opened(circle_id)
    sent = request.POST if request.method == "POST" else None
    form = LetterForm(sent, initial={"words": beginning_of(told, by=request.person)})
    if form.is_valid():
        given, key = form.cleaned_data, form.key
        rest = {"to": given["to"], "again_on": given["again_on"]}
        following_up.write_letter(told, given["words"], key=key, by=request.person, **rest)
        return HttpResponseRedirect("../" if given["to"] else f"{key}/")
    return render(request, "outreach/letter.html", {"told": told, "form": form})


def printed(request: Acted, circle_id: uuid.UUID, attempt_id: uuid.UUID) -> HttpResponse:
    """The letter alone, for the printer."""
    told = Told.opened(circle_id)
    found = next((one for one in told.attempts if one.pk == attempt_id and one.is_letter), None)
    if found is None:
        raise Http404
    return render(request, "outreach/printed.html", {"letter": found})


def contact(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """There is contact: who it is. First we look whether we know this person."""
    told = Told.opened(circle_id)
    form = ContactForm(request.POST if request.method == "POST" else None)
    if told.person and not form.is_bound:
        raise Http404
    if form.is_valid() and told.has_contact_by(form.key):
        return HttpResponseRedirect("../")
    if form.is_valid() and form.settled():
        may_know = form.cleaned_data["initiator_may_know"]
        person = form.somebody(by=request.person)
        following_up.there_is_contact(
            told, person, key=form.key, by=request.person, initiator_may_know=may_know
        )
        messages.success(request, _("Written down. From now on this person can read everything."))
        return HttpResponseRedirect("../")
    return render(request, "outreach/contact.html", {"told": told, "form": form})


@lands_once
def ending(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """How it ended: from then on the two may not look along any more."""
    told = Told.opened(circle_id)
    form = EndForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("kind", "words")}
        following_up.end(told, key=form.key, by=request.person, **given)
        messages.success(request, _("Written down. You cannot open it any more."))
        return HttpResponseRedirect("../../")
    return render(request, "outreach/end.html", {"told": told, "form": form})
