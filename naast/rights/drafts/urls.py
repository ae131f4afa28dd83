"""Keeping drafts, at the home of a door."""

from django.urls import path

from . import pages

at_home = [
    path("concept/", pages.keep, name="draft-keep"),
    path("concept/weg/", pages.throw_away, name="draft-away"),
]
