"""Addresses of support for any page: `{% load support %}{% addresses_of "danger" as addresses %}`."""

from django import template

from naast.rights.support.models import SupportAddress

register = template.Library()


@register.simple_tag
def addresses_of(*kinds: str) -> list[SupportAddress]:
    """Of these kinds, in the order given; without kinds: everybody independent of the team."""
    wanted = kinds or SupportAddress.INDEPENDENT
    order = {str(kind): place for place, kind in enumerate(wanted)}
    return sorted(
        SupportAddress.objects.filter(kind__in=wanted), key=lambda one: (order[one.kind], one.rank, one.name)
    )
