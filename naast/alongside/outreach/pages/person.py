"""What was told about me: everything, with who looked; in my own words beside it; and no."""

import uuid

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from naast.alongside.outreach.following_up import end, say_how_it_is
from naast.alongside.outreach.forms import InOnesOwnWords
from naast.alongside.outreach.models import WorryEnd
from naast.alongside.outreach.told import Told
from naast.rights.access.ways import Acted


def about_me(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """Read it all; say how I see it."""
    told = Told.opened(circle_id)
    form = InOnesOwnWords(request.POST if request.method == "POST" else None)
    if form.is_valid():
        say_how_it_is(told, form.cleaned_data["words"], key=form.key, by=request.person)
        return HttpResponseRedirect(request.path)
    return render(request, "outreach/about_me.html", {"told": told, "form": form})


def no(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """I do not want this: first what it means, then it ends at once."""
    told = Told.opened(circle_id)
    if request.method == "POST" and not told.end:
        end(told, kind=WorryEnd.Kind.NO, words="", key=uuid.uuid5(circle_id, "no"), by=request.person)
    if request.method == "POST" or told.end:
        return HttpResponseRedirect("../")
    return render(request, "outreach/no.html", {"told": told})
