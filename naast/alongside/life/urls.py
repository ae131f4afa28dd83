"""Pages of life, inside a circle. No subject in an address: what a household speaks of stays out of the browser's history."""

from django.urls import path

from . import pages

in_circle = [
    path("leven/", pages.life, name="life"),
    path("leven/eerst/", pages.first, name="life-first"),
    path("leven/erbij/", pages.tell, name="life-tell"),
    path("leven/kind/", pages.child, name="life-child"),
    path("leven/<uuid:perspective_id>/", pages.one, name="perspective"),
    path("leven/<uuid:perspective_id>/verder-open/", pages.wider, name="perspective-wider"),
]
# A partner reads what was shared of the story, and adds nothing.
to_read = [path("leven/", pages.life, {"may_add": False}, name="life")]
