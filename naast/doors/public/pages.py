"""Pages for everybody, without signing in."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from naast.rights.access.opening import act
from naast.rights.access.register import in_my_language, valid_on


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What Naast is, how to come in, and whom to call in danger."""
    return render(request, "public/home.html")


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What is written down and why, who reads it, how long it is kept: from the register itself (AVG 13, 30)."""
    register = in_my_language(valid_on(timezone.localdate()))
    said = {"register": register, "contact": settings.PRIVACY_CONTACT}
    return render(request, "public/privacy.html", said)


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """What was tested and how, and what to do when something does not work."""
    return render(request, "public/accessibility.html")


@login_required
def onward(request: HttpRequest) -> HttpResponseRedirect:
    """After signing in: to the door that the database opens for this person, a worker's first."""
    act(request.user.person_id)  # type: ignore[union-attr]
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.admits('worker'), rules.admits('partner')")
        worker, partner = cursor.fetchone() or (False, False)
    return HttpResponseRedirect("/team/" if worker else "/partner/" if partner else "/mijn/")


@transaction.non_atomic_requests
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """The program answers; it asks nothing of the database."""
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """The database answers as the role that this program must have; otherwise 503."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user = 'naast_app'")
        ready = cursor.fetchone() == (True,)
    words, status = ("ready\n", 200) if ready else ("not as naast_app\n", 503)
    return HttpResponse(words, content_type="text/plain", status=status)


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Whom to tell of a leak (RFC 9116); it says so for three months at a time."""
    until = (timezone.now() + timedelta(days=90)).strftime("%Y-%m-%dT00:00:00Z")
    words = f"Contact: {settings.SECURITY_CONTACT}\nExpires: {until}\nPreferred-Languages: nl, en\n"
    return HttpResponse(words, content_type="text/plain; charset=utf-8")
