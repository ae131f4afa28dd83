"""The letters of a circle: the list with a form to add one, one letter, and its bytes."""

import uuid

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render

from naast.rights.access.models import Circle
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, circle_url
from naast.rights.access.widening import can_widen

from .forms import DocumentForm
from .models import Document

ON_A_PAGE = 25
# A letter is somebody else's content: it loads nothing and runs nothing. Styles are the browser's, to show a picture alone.
INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


def letters(request: Acted, circle_id: uuid.UUID, may_add: bool = True) -> HttpResponse:
    """What was brought, newest first; and, for who helps or takes part, a form to bring another."""
    circle = open_circle(circle_id, purpose="together")
    form = _form(request, circle) if may_add else None
    if form and form.is_valid():
        _bring(form, by=request.person)
        return HttpResponseRedirect(request.path)
    page = Paginator(Document.objects.filter(circle=circle).select_related("sheet"), ON_A_PAGE)
    return render(
        request,
        "documents/list.html",
        {
            "form": form,
            "page": page.get_page(request.GET.get("page")),
            "back": circle_url(circle, door=request.door),
        },
    )


def letter(
    request: Acted, circle_id: uuid.UUID, document_id: uuid.UUID, may_add: bool = True
) -> HttpResponse:
    """One letter: a photo to read here and to enlarge, a PDF to open."""
    circle = open_circle(circle_id, purpose="together")
    document = get_object_or_404(Document.objects.select_related("sheet"), pk=document_id, circle=circle)
    return render(
        request,
        "documents/one.html",
        {"document": document, "can_widen": may_add and can_widen(document, by=request.person)},
    )


def content(request: Acted, circle_id: uuid.UUID, document_id: uuid.UUID) -> HttpResponse:
    """The bytes, opened here and now: whole, kept by no cache, under a name that says nothing."""
    circle = open_circle(circle_id, purpose="together")
    document = get_object_or_404(Document, pk=document_id, circle=circle)
    return HttpResponse(
        document.content(),
        content_type=document.content_type,
        headers={
            "Content-Disposition": f'inline; filename="{document.file_name}"',
            "Content-Security-Policy": INERT,
            "X-Content-Type-Options": "nosniff",
        },
    )


def wider(request: Acted, circle_id: uuid.UUID, document_id: uuid.UUID) -> HttpResponse:
    """What was shown in a talk is opened to all it is about and who helps: an act, with the word of the one it is about."""
    circle = open_circle(circle_id, purpose="together")
    document = get_object_or_404(Document.objects.select_related("sheet"), pk=document_id, circle=circle)
    if request.method == "POST":
        document.widen(by=request.person)
        return HttpResponseRedirect("../")
    return render(request, "documents/wider.html", {"document": document})


def _form(request: Acted, circle: Circle) -> DocumentForm:
    """Read first, for only then is known whether the file was too large."""
    given = request.POST or None
    return DocumentForm(
        given,
        request.FILES or None if given else None,
        too_large=getattr(request, "file_too_large", False),
        circle=circle,
        standing=Standing(circle, actor=request.person),
        people=list(circle.participants.all()),
    )


def _bring(form: DocumentForm, *, by: uuid.UUID) -> None:
    Document.bring(
        form.cleaned_data["letter"],
        words=form.cleaned_data["words"],
        key=form.key,
        circle=form.circle,
        sheet=form.sheet(),
        by=by,
    )
