"""How things are: reading it together, and telling: first the own idea, then a domain, or in a child's own way."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from naast.alongside.notes.reading import youths_among
from naast.people.residents.models import Person
from naast.rights.access.models import Circle
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, circle_url
from naast.rights.access.widening import can_widen
from naast.rights.drafts.drafting import Drafting

from .forms import AnewForm, ChildForm, DomainForm, FirstForm, TellingForm
from .laws import Purpose, purposes_of
from .models import Perspective
from .reading import Story, domains_now, standing


def life(request: Acted, circle_id: uuid.UUID, *, may_add: bool = True) -> HttpResponse:
    """Own ideas first; then the domains in which something was said, everybody's words side by side."""
    circle = open_circle(circle_id, purpose="together")
    here = Standing(circle, actor=request.person)
    back = circle_url(circle, door=request.door)
    adds = may_add and bool(here.writes_about)
    return render(
        request, "life/life.html", {"story": Story(circle), "adds": adds, "opens": may_add, "back": back}
    )


def first(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """What would you do yourself, and what was tried?"""
    circle = open_circle(circle_id, purpose="together")
    drafting = Drafting(request, circle=circle)
    form = FirstForm(request.POST or None, initial=drafting.initial, **_asked(circle, request))
    return _told(form, circle, request, drafting) or _drawn(
        form, circle, request, drafting, "life/first.html"
    )


def tell(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """One domain in somebody's own words. `?over=` is the number of the domain."""
    circle = open_circle(circle_id, purpose="together")
    drafting, domains = Drafting(request, circle=circle), domains_now()
    chosen = next((one.pk for one in domains if str(one.bone) == request.GET.get("over")), "")
    form = DomainForm(
        request.POST or None, domains=domains, initial={"domain": chosen, **drafting.initial}, **_asked(circle, request)
    )  # fmt: skip
    return _told(form, circle, request, drafting) or _drawn(form, circle, request, drafting, "life/tell.html")


def child(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """With pictures and short sentences, by the child or together with a child."""
    circle = open_circle(circle_id, purpose="together")
    drafting = Drafting(request, circle=circle)
    form = ChildForm(
        request.POST or None, domains=domains_now(), initial=drafting.initial, **_asked(circle, request)
    )
    return _told(form, circle, request, drafting) or _drawn(
        form, circle, request, drafting, "life/child.html"
    )


def one(request: Acted, circle_id: uuid.UUID, perspective_id: uuid.UUID) -> HttpResponse:
    """Somebody's words with those they follow; from here new words follow, and more people may read."""
    circle = open_circle(circle_id, purpose="together")
    said, drafting = _perspective(circle, perspective_id), Drafting(request, circle=circle)
    helps = Standing(circle, actor=request.person).helps
    form = AnewForm(request.POST or None, initial={"words": said.words, **drafting.initial})
    if form.is_valid():
        said.anew(form.cleaned_data["words"], key=form.key, by=request.person, helps=helps)
        drafting.sent()
        return _back(circle, request)
    may = {
        "can_follow": said.can_follow(by=request.person, helps=helps),
        "can_widen": can_widen(said, by=request.person),
        "purposes": _purposes(said),
    }
    return render(
        request,
        "life/one.html",
        {"said": said, "form": form, "drafting": drafting.of(form), "back": _home(circle, request), **may},
    )


def wider(request: Acted, circle_id: uuid.UUID, perspective_id: uuid.UUID) -> HttpResponse:
    """What was said in a talk is opened to all it is about and who helps: an act, with the word of the one it is about."""
    circle = open_circle(circle_id, purpose="together")
    said = _perspective(circle, perspective_id)
    if request.method == "POST":
        said.widen(by=request.person)
        return _back(circle, request)
    return render(request, "life/wider.html", {"said": said, "back": _home(circle, request)})


def _asked(circle: Circle, request: Acted) -> dict[str, Any]:
    """What every telling has to know of the circle."""
    here = Standing(circle, actor=request.person)
    return {
        "circle": circle,
        "standing": here,
        "people": list(circle.participants.all()),
        "workers": list(circle.named_workers.filter(until=None)),
        "youths": youths_among(here.writes_about),
    }


def _told(
    form: TellingForm, circle: Circle, request: Acted, drafting: Drafting
) -> HttpResponseRedirect | None:
    """Everything that was said goes on one sheet; each kind of words is a row of its own."""
    if not form.is_valid():
        return None
    sheet, domain = form.sheet(), form.domain_chosen()
    for said in form.said():
        Perspective.put_down(
            said.words, kind=said.kind, pictures=said.pictures, key=said.key, circle=circle, sheet=sheet,
            of=form.voice(), by=request.person, domain=domain,
        )  # fmt: skip
    drafting.sent()
    return _back(circle, request)


def _drawn(
    form: TellingForm, circle: Circle, request: Acted, drafting: Drafting, template: str
) -> HttpResponse:
    asks = {"form": form, "drafting": drafting.of(form), "back": _home(circle, request)}
    yes = f"{circle_url(circle, door=request.door)}ja/"
    return render(request, template, {**asks, "yes": yes})


def _perspective(circle: Circle, perspective_id: uuid.UUID) -> Perspective:
    """With the words it follows: all of one kind by one person were said in few sentences."""
    said = get_object_or_404(
        Perspective.objects.select_related("sheet", "circle", "domain"), pk=perspective_id, circle=circle
    )
    same = Perspective.objects.filter(circle=circle, of=said.of_id, kind=said.kind).select_related("sheet")
    read = list(same)
    standing(read)
    said.earlier = next(one.earlier for one in read if one.pk == said.pk)
    return said


def _purposes(said: Perspective) -> list[Purpose]:
    """By which law these words are kept: of those it is about whom the reader may know, on the day of the words."""
    about = Person.objects.filter(pk__in=said.sheet.about)
    bone = said.domain.bone if said.domain else None
    return purposes_of(bone=bone, about=about, day=timezone.localdate(said.written_at))


def _home(circle: Circle, request: Acted) -> str:
    return f"{circle_url(circle, door=request.door)}leven/"


def _back(circle: Circle, request: Acted) -> HttpResponseRedirect:
    messages.success(request, _("Written down."))
    return HttpResponseRedirect(_home(circle, request))
