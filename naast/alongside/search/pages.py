"""Searching: one page for the worker, and one for a resident in their own."""

from django.http import HttpResponse
from django.shortcuts import render

from naast.rights.access.ways import Acted

from .finding import search as look_for
from .forms import SearchForm


def search(request: Acted) -> HttpResponse:
    """By POST alone, and shown at once: what was asked must not stand in an address."""
    form = SearchForm(request.POST if request.method == "POST" else None)
    found = look_for(form.cleaned_data["words"]) if form.is_valid() else None
    return render(request, "search/page.html", {"form": form, "found": found, "home": request.door.home})
