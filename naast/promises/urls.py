"""Pages of promises, inside a circle."""

from django.urls import path

from . import pages

in_circle = [
    path("afspraak/", pages.make, name="promise-new"),
    path("afspraak/<uuid:promise_id>/", pages.one, name="promise"),
    path("afspraak/<uuid:promise_id>/hoe-ging-het/", pages.outcome, name="promise-outcome"),
    path("afspraak/<uuid:promise_id>/hoe-is-het/", pages.remark, name="promise-remark"),
    path("afspraak/<uuid:promise_id>/verder-open/", pages.wider, name="promise-wider"),
]
