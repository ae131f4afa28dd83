"""Pages for everybody, without signing in."""

from django.contrib.auth.decorators import login_required
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from naast.rights.access.opening import act


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What Naast is, how to come in, and whom to call in danger."""
    return render(request, "public/home.html")


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
    return HttpResponse(
        "ready\n" if ready else "not as naast_app\n", content_type="text/plain", status=200 if ready else 503
    )
