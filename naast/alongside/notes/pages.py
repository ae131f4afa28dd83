"""Writing a contact or a deed down, saying how it was meant, opening it to more people, and all of them by day."""

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from naast.people.once import already
from naast.promises.models import Outcome, Promise
from naast.rights.access.everything import everything
from naast.rights.access.models import Circle, NamedWorker, Part, Participant
from naast.rights.access.opening import my_circles, open_circle, open_circles
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, circle_url
from naast.rights.access.widening import can_widen
from naast.rights.drafts.drafting import Drafting

from .forms import DeedForm, MeantForm, NoteForm
from .models import Deed, Note
from .reading import entries, open_promises_of, standing

ON_A_PAGE = 20


def contacts(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """Everything there was between these people and their team, by day."""
    circle = open_circle(circle_id, purpose="together")
    standing_here = Standing(circle, actor=request.person)
    return render(
        request,
        "notes/contacts.html",
        {
            "page": entries(circle, page=request.GET.get("page", "1")),
            "may_write": bool(standing_here.writes_about),
            "helps": standing_here.helps,
            "back": circle_url(circle, door=request.door),
        },
    )


def write(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """One note for everybody it concerns. Only the words are needed; a promise it was on is noted as kept in the same act."""
    circle = open_circle(circle_id, purpose="together")
    drafting = Drafting(request, circle=circle)
    form = _note_form(request, circle, drafting)
    if form.is_valid():
        _put_down(form, circle, by=request.person)
        drafting.sent()
        onwards = f"{circle_url(circle, door=request.door)}contact/{form.key}/ook-voor/"
        return HttpResponseRedirect(onwards) if "also" in request.POST else _to_contacts(circle, request)
    if form.is_bound and already(Note, form.cleaned_data.get("once")):
        return _to_contacts(circle, request)  # a second tap, after the promise was noted as kept
    return render(
        request,
        "notes/write.html",
        {
            "form": form,
            "drafting": drafting.of(form),
            "helps": form.standing.helps,
            "back": circle_url(circle, door=request.door),
        },
    )


def one(request: Acted, circle_id: uuid.UUID, note_id: uuid.UUID) -> HttpResponse:
    """One note with the words it follows; from here its author says how it was meant, and it is opened to more people."""
    circle = open_circle(circle_id, purpose="together")
    note = _note(circle, note_id)
    drafting = Drafting(request, circle=circle)
    form = MeantForm(request.POST or None, initial={"words": note.words, **drafting.initial})
    if form.is_valid():
        note.meant(form.cleaned_data["words"], key=form.key, by=request.person)
        drafting.sent()
        return _to_contacts(circle, request)
    return render(
        request,
        "notes/one.html",
        {
            "note": note,
            "form": form,
            "drafting": drafting.of(form),
            "is_mine": note.author_id == request.person,
            "can_widen": can_widen(note, by=request.person),
            "back": f"{circle_url(circle, door=request.door)}contacten/",
        },
    )


def wider(request: Acted, circle_id: uuid.UUID, note_id: uuid.UUID) -> HttpResponse:
    """What was said in a talk is opened to all it is about and who helps: an act, with the word of the one it is about."""
    circle = open_circle(circle_id, purpose="together")
    note = _note(circle, note_id)
    if request.method == "POST":
        note.widen(by=request.person)
        return _to_contacts(circle, request)
    back = f"{circle_url(circle, door=request.door)}contacten/"
    return render(request, "notes/wider.html", {"note": note, "back": back})


def also(request: Acted, circle_id: uuid.UUID, note_id: uuid.UUID) -> HttpResponse:
    """The same contact was for another household too: choose which; what is written there is seen only there."""
    note = _note(open_circle(circle_id, purpose="together"), note_id)
    paging = request.GET.get("page", "1")
    number = min(int(paging), 10_000) if paging.isascii() and paging.isdigit() and len(paging) < 6 else 1
    ids, in_all, _helped = my_circles("help", how_many=ON_A_PAGE, skip=max(number - 1, 0) * ON_A_PAGE)
    opened = open_circles(
        [key for key in ids if key != circle_id], purpose="list", parts=Part.CONTACT | Part.DESK
    )
    names: dict[uuid.UUID, list[str]] = {circle.pk: [] for circle in opened}
    for person in Participant.objects.filter(circle__in=list(names)).order_by("since", "name"):
        names[person.circle_id].append(person.name)
    households = [
        (", ".join(who), f"{circle_url(key, door=request.door)}contact/?contact={note.contact}")
        for key, who in names.items()
    ]
    page = Paginator(range(in_all), ON_A_PAGE).get_page(number)
    return render(
        request,
        "notes/also.html",
        {"households": households, "paging": page, "back": circle_url(circle_id, door=request.door)},
    )


def deed(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """What the team did itself, in one line."""
    circle = open_circle(circle_id, purpose="together")
    form = DeedForm(
        request.POST or None,
        circle=circle,
        standing=Standing(circle, actor=request.person),
        people=list(circle.participants.all()),
    )
    if form.is_valid():
        given = form.cleaned_data
        Deed.put_down(
            given["line"], kind=given["kind"], on=given["on"], key=form.key, circle=circle, sheet=form.sheet(), by=request.person
        )  # fmt: skip
        return _to_contacts(circle, request)
    back = circle_url(circle, door=request.door)
    return render(request, "notes/deed.html", {"form": form, "back": back})


def _note_form(request: Acted, circle: Circle, drafting: Drafting) -> NoteForm:
    """Who takes part, who helps and what was promised are read in one question."""
    people, workers, promises, outcomes = everything([circle.pk], Participant, NamedWorker, Promise, Outcome)
    return NoteForm(
        request.POST or None,
        circle=circle,
        standing=Standing(circle, actor=request.person),
        people=people,
        workers=[one for one in workers if one.until is None],
        promises=open_promises_of(request.person, promises, outcomes),
        initial={"contact": request.GET.get("contact", ""), **drafting.initial},
    )


def _put_down(form: NoteForm, circle: Circle, *, by: uuid.UUID) -> None:
    """Each part on its own sheet; the promise it was on is kept by it."""
    contact, kept = form.contact_written(), form.promise_kept()
    for number, part in enumerate(form.parts()):
        promise = kept if number == 0 else None
        Note.put_down(
            part.words, key=part.key, contact=contact, circle=circle, sheet=part.sheet, by=by, promise=promise
        )
    if kept:
        kept.say_how_it_went(result=Outcome.Result.KEPT, why="", by=by, key=uuid.uuid5(form.key, "kept"))


def _note(circle: Circle, note_id: uuid.UUID) -> Note:
    """With the words it follows: all of one contact were written by few hands."""
    note = get_object_or_404(Note.objects.select_related("sheet"), pk=note_id, circle=circle)
    same = standing(Note.objects.filter(circle=circle, contact=note.contact))
    return next((one for one in same if one.pk == note.pk), note)


def _to_contacts(circle: Circle, request: Acted) -> HttpResponseRedirect:
    messages.success(request, _("Written down."))
    return HttpResponseRedirect(f"{circle_url(circle, door=request.door)}contacten/")
