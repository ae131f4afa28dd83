"""The team's pages of questions: who waits, one question, and one that comes by phone, in the street or at the desk."""

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import connection
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from naast.look.landing import lands_once
from naast.people.workers.models import Position
from naast.rights.access.models import Part
from naast.rights.access.opening import open_circles
from naast.rights.access.ways import Acted
from naast.rights.drafts.drafting import Drafting

from .answering import answer, not_arrived, take_up
from .asking import Said, ask, is_the_same
from .conversation import Conversation, opened
from .forms import AnswerForm, NoteForm
from .models import Question, QuestionOutcome
from .threads import Thread
from .waiting import waiting

ON_A_PAGE = 20
COME_BACK = "/vraag/terug/"
LAST_CHANNEL = "question channel"


def waiting_list(request: Acted) -> HttpResponse:
    """Who waits for an answer, the longest first; then what I took up or answered. Everybody shown can read that I saw it."""
    place = Position.at(request.person)
    if place is None:
        raise Http404
    page = _page_number(request)
    ids, in_all = _mine(skip=(page - 1) * ON_A_PAGE)
    lines = Conversation.each(open_circles(ids, purpose="list", parts=Part.CONTACT))
    return render(
        request,
        "contact/list.html",
        {
            "waiting": [line for line in lines if line.waits],
            "answered": [line for line in lines if not line.waits],
            "paging": Paginator(range(in_all), ON_A_PAGE).get_page(page),
            "in_all": waiting() if in_all > ON_A_PAGE else None,
            "sees_all": place.role == Position.Role.LEAD or place.duty_now() is not None,
        },
    )


@lands_once
def one(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """One question: read it, and answer in the same act."""
    conversation = opened(circle_id)
    drafting = Drafting(request, circle=conversation.circle)
    form = AnswerForm(request.POST if request.method == "POST" else None, initial=drafting.initial)
    if form.is_valid():
        kind = form.kind_said
        answer(
            conversation,
            form.cleaned_data["words"],
            kind=kind,
            key=form.key,
            by=request.person,
            page=request.build_absolute_uri(COME_BACK),
            shown=form.shown(),
        )
        drafting.sent()
        messages.success(request, _told(conversation.question))
        gone = kind == QuestionOutcome.Kind.SET_ASIDE
        return HttpResponseRedirect("../" if gone else ".")
    return render(
        request,
        "contact/one.html",
        {
            "conversation": conversation,
            "question": conversation.question,
            "form": form,
            "drafting": drafting.of(form),
            "not_arrived": not_arrived(conversation),
            "mine": conversation.is_taken_up_by(request.person),
        },
    )


@require_POST
def take(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """I take this question up."""
    opened(circle_id)
    take_up(circle_id)
    return HttpResponseRedirect("../")


def new(request: Acted) -> HttpResponse:
    """By phone, in the street, at the desk. No redirect after this: the code is shown once, to be handed over."""
    place = Position.at(request.person)
    if place is None:
        raise Http404
    usual = request.session.get(LAST_CHANNEL, Question.Channel.PHONE)
    form = NoteForm(request.POST if request.method == "POST" else None, initial={"channel": usual})
    if not form.is_valid():
        return render(request, "contact/new.html", {"form": form, "sent_before": False})
    request.session[LAST_CHANNEL] = form.cleaned_data["channel"]
    key = form.key
    thread = Thread.of(key)
    _write_down(form, request, thread=thread, key=key, team=place.organisation_id)
    conversation = opened(thread.circle)
    if not is_the_same(conversation.question, form.cleaned_data["words"]):
        form.once_more()
        return render(request, "contact/new.html", {"form": form, "sent_before": True}, status=409)
    back = request.build_absolute_uri(COME_BACK)
    return render(
        request, "contact/noted.html", {"conversation": conversation, "thread": thread, "page": back}
    )


def _write_down(form: NoteForm, request: Acted, *, thread: Thread, key: uuid.UUID, team: uuid.UUID) -> None:
    """The question; and the answer that was given at once."""
    given = {name: said for name, said in form.cleaned_data.items() if name != "once"}
    at_once = given.pop("answer")
    if ask(Said(**given), thread=thread, team=team, by=request.person, waits=not at_once) and at_once:
        back = request.build_absolute_uri(COME_BACK)
        kind, row = QuestionOutcome.Kind.ANSWERED, uuid.uuid5(key, "answer")
        answer(opened(thread.circle), at_once, kind=kind, key=row, by=request.person, page=back)


def _mine(*, skip: int) -> tuple[list[uuid.UUID], int]:
    """Keys of the questions that I may open, in order, and how many there are in all."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT circle_id, of_all FROM rules.my_questions(%s::int, %s::int)", [ON_A_PAGE, skip]
        )
        rows = cursor.fetchall()
    return [row[0] for row in rows], rows[0][1] if rows else 0


def _told(question: Question) -> str:
    """How the asker hears of it."""
    way = Question.Way
    return {
        way.MAIL: _("Written down. It goes to them by mail."),
        way.TEXT: _("Written down. They get a text message that there is an answer."),
        way.CALL: _("Written down. They can read it with their code too."),
        way.COME_BACK: _("Written down. They read it when they come back with their code."),
    }[way(question.way)]


def _page_number(request: Acted) -> int:
    asked = request.GET.get("page", "1")
    return min(int(asked), 10_000) if asked.isascii() and asked.isdigit() and int(asked[:6]) > 0 else 1
