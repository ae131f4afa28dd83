"""Pages of what was not possible, inside a circle."""

from django.urls import path

from .pages import beside, noes

in_circle = [
    path("dat-ging-niet/", noes.noes, name="noes"),
    path("dat-ging-niet/<uuid:no_id>/", noes.one, name="no"),
    path("dat-ging-niet/<uuid:no_id>/en-toen/", beside.sequel, name="no-sequel"),
    path("dat-ging-niet/<uuid:no_id>/hoe-ik-het-zie/", beside.view, name="no-view"),
    path("dat-ging-niet/<uuid:no_id>/meetellen/", beside.travel, name="no-travel"),
    path("dat-ging-niet/<uuid:no_id>/verder-open/", noes.wider, name="no-wider"),
]
workers_only = [path("dat-ging-niet/nieuw/", noes.new, name="no-new")]
