"""Pages of the plan, inside a circle."""

from django.urls import path

from . import pages

in_circle = [
    path("hoop/", pages.hope, name="hope"),
    path("hoop/<uuid:hope_id>/", pages.hope, name="hope-anew"),
    path("hoop/<uuid:hope_id>/verder-open/", pages.wider, name="hope-wider"),
]
