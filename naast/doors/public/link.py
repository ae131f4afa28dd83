"""Reading along with a link: somebody of the network, without an account, as far as a yes to sharing goes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe

from naast.alongside.plan.models import Hope
from naast.promises.models import Promise
from naast.rights.access.models import Bearer
from naast.rights.access.opening import act, open_circles

from .with_a_code import ask_code, carried, opens_nothing

DOOR = "link"


@sensitive_post_parameters("secret", "code")
def link(request: HttpRequest) -> HttpResponse:
    """The words on paper and the figures that were told another way."""
    return ask_code(request, door=DOOR, purpose=Bearer.Purpose.LINK, page="public/link.html", onward="lezen/")


@require_safe
def read(request: HttpRequest) -> HttpResponse:
    """What the sharing opens now: hopes and promises, to read. Each time it leaves a look."""
    _held, opened = carried(request, door=DOOR, purpose=Bearer.Purpose.LINK) or (None, None)
    if opened is None:
        return opens_nothing(request)
    act(None, bearer=opened.bearer)
    circles = open_circles([opened.circle], purpose="link")
    if not circles:
        return opens_nothing(request)
    followed = set(
        Hope.objects.filter(circle=opened.circle).exclude(follows=None).values_list("follows_id", flat=True)
    )
    return render(request, "public/read_along.html", {
        "name": Bearer.objects.get(pk=opened.bearer).for_name,
        "hopes": Hope.objects.filter(circle=opened.circle).exclude(pk__in=followed),
        "promises": Promise.objects.filter(circle=opened.circle).prefetch_related("outcomes", "remarks"),
    })  # fmt: skip
