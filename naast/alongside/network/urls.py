"""Pages of the network, inside a circle. At no partner's door."""

from django.urls import path

from . import pages

in_circle = [
    path("netwerk/", pages.network, name="network"),
    path("netwerk/erbij/", pages.draw, name="tie-new"),
    path("netwerk/van/<uuid:drawing_id>/", pages.network, name="network-of"),
    path("netwerk/van/<uuid:drawing_id>/verder-open/", pages.wider, name="network-wider"),
    path("netwerk/<uuid:tie_id>/", pages.one, name="tie"),
    path("netwerk/<uuid:tie_id>/plek/", pages.place, name="tie-place"),
    path("netwerk/<uuid:tie_id>/voorbij/", pages.end, name="tie-end"),
]
