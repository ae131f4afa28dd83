"""How near the team stands now, in words; tuned anew by agreement, on any day."""

import uuid

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from naast.alongside.involvement.forms import ClosenessForm
from naast.alongside.involvement.models import Closeness
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, circle_url


def near(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """What was agreed, what was agreed before, and: shall we do it otherwise? A resident's word is a wish until both agree."""
    circle = open_circle(circle_id, purpose="together")
    standing = Standing(circle, actor=request.person)
    said = list(Closeness.objects.filter(circle=circle))
    form = ClosenessForm(
        request.POST or None,
        circle=circle,
        standing=standing,
        people=list(circle.participants.all()),
        initial={"near": said[-1].near if said else None},
    )
    if form.is_valid():
        Closeness.put_down(
            form.cleaned_data["near"],
            words=form.cleaned_data["words"],
            agreed=standing.helps,
            key=form.key,
            circle=circle,
            sheet=form.own_sheet(),
            by=request.person,
        )
        return HttpResponseRedirect(request.path)
    page = {
        "form": form if form.fields["about"].choices else None,  # type: ignore[attr-defined]
        "now": Closeness.now(said),
        "before": [one for one in reversed(said) if one not in Closeness.now(said)],
        "helps": standing.helps,
        "back": circle_url(circle, door=request.door),
    }
    return render(request, "involvement/near.html", page)
