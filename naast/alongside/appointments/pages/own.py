"""What is one's own about the calendar: the address that a telephone asks, and how one is reminded."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from naast.people.acted import sent
from naast.people.residents.models import ContactWay
from naast.rights.access.ways import Acted

from ..forms import FeedForm, WishForm
from ..models import Feed, ReminderWish


def feed(request: Acted) -> HttpResponse:
    """An address of one's own, shown once. No redirect after making it: the secret is kept nowhere, so nobody can ask again."""
    if request.POST.get("close"):
        Feed.close_of(by=request.person)
        return HttpResponseRedirect(request.path)
    form = FeedForm(sent(request))
    if form.is_valid():
        secret = Feed.make(key=form.key, by=request.person, shows=form.cleaned_data["shows"])
        if not secret:
            return HttpResponseRedirect(request.path)
        address = request.build_absolute_uri(f"/agenda/{secret}.ics")
        return render(request, "appointments/address.html", {"address": address})
    context = {"form": form, "feed": Feed.open_of(request.person), "at_work": request.door.key == "worker"}
    return render(request, "appointments/feed.html", context)


def reminders(request: Acted) -> HttpResponse:
    """How and when to be reminded."""
    wish = ReminderWish.of(request.person)
    ways = list(ContactWay.objects.filter(person=request.person, never=False, until=None))
    form = WishForm(sent(request), ways=ways, wish=wish)
    if form.is_valid():
        ReminderWish.say(**form.wish(by=request.person))
        messages.success(request, _("So it is written down."))
        return HttpResponseRedirect("../")
    return render(request, "appointments/reminders.html", {"form": form})
