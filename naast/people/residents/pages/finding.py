"""Find before create: outside any circle, by POST alone, so that nothing about people stands in an address."""

import uuid

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from naast.people.acted import Acted, actor, sent
from naast.people.residents.forms import FindForm, HintForm
from naast.people.residents.models import SamePerson

from .asking import person_or_404, person_url, to_person


def find(request: Acted) -> HttpResponse:
    """The page to look for somebody; htmx asks for the findings alone, while the first fields are typed."""
    asked, prefix = sent(request), request.POST.get("prefix") or None
    part = asked is not None and request.headers.get("HX-Request")
    if part and "choose" in request.POST:
        hint = HintForm(asked, prefix=prefix, stem=request.POST.get("stem", "name"))
        return render(request, "residents/who_found.html", {"who": hint.who_is_it})
    form = FindForm(asked, prefix=prefix)
    context = {"form": form, "finding": form.find()}
    return render(request, "residents/found.html" if part else "residents/find.html", context)


def written_down(request: Acted) -> HttpResponse:
    """What was written changed whose yes is needed; until that is there the person is closed to the team."""
    return render(request, "residents/written_down.html")


def same(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID) -> HttpResponse:
    """Is this person written down twice? What is linked; and the other record, among the people one reaches."""
    person = person_or_404(person_id)
    linked = SamePerson.opened(person)
    form = FindForm(sent(request), initial={"name": person.name, "born": person.birth_date})
    finding = form.find() if form.is_bound else FindForm({"name": person.name}).find()
    if key := _chosen(request):
        if key not in [known.person_id for known in finding.mine]:
            raise Http404
        SamePerson.link(by=actor(request), one=person, other=person_or_404(key))
        return to_person(request, circle_id, person_id)
    no_news = {person.pk, *(one.other.pk for one in linked)}
    context = {
        "form": form,
        "linked": linked,
        "others": [known for known in finding.mine if known.person_id not in no_news],
        "person": person,
        "back": person_url(request, circle_id, person_id),
    }
    return render(request, "residents/same.html", context)


@require_POST
def not_same(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID, link_id: uuid.UUID) -> HttpResponse:
    """They turn out to be two people after all."""
    linked = SamePerson.opened(person_or_404(person_id))
    link = next((one.link for one in linked if one.link.pk == link_id), None)
    if link is None:
        raise Http404
    link.unlink(by=actor(request))
    return to_person(request, circle_id, person_id)


def _chosen(request: Acted) -> uuid.UUID | None:
    try:
        return uuid.UUID(request.POST.get("other", ""))
    except ValueError:
        return None
