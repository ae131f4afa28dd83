"""The page to search on, at the door of who searches."""

from django.urls import path

from . import pages

outside = [path("zoek/", pages.search, name="search")]
