"""A calendar that one's own telephone asks for, by a secret address. Whose it is acts through a door of its own."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.crypto import salted_hmac
from django.utils.http import quote_etag
from django.utils.translation import override
from django.views.decorators.http import require_safe

from naast.alongside.appointments.ical import as_ical, told_to, whose_feed
from naast.look.pages import not_found, too_many
from naast.people.post.reaching import language_of
from naast.people.residents.models import Person
from naast.rights.access import codes
from naast.rights.access.opening import act

from .knocking import address_of, too_often

DOOR = "feed"
LONGEST = 64


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponseBase:
    """Times, and no more than its person chose. Wrong, closed or nonsense: the same 404, and after ten of those a 429."""
    hashed = codes.secret_hash(secret[:LONGEST])
    person = whose_feed(hashed)
    if person is None or not act(person, door=DOOR):
        return opens_nothing(request)
    with override(language_of(Person.objects.get(pk=person))):
        ical = as_ical(person, told_to(hashed))
    etag = quote_etag(salted_hmac("calendar as it stands", ical, algorithm="sha256").hexdigest()[:32])
    response = get_conditional_response(request, etag=etag, response=None) or HttpResponse(ical)
    response.headers["Content-Type"] = "text/calendar; charset=utf-8"
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def opens_nothing(request: HttpRequest) -> HttpResponse:
    """Only tries in vain are counted: many calendars ask from one address."""
    if too_often(DOOR, f"address {address_of(request)}"):
        return too_many(request)
    return not_found(request, Exception())
