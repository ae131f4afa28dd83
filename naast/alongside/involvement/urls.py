"""Pages of involvement."""

from django.urls import path

from . import pages

workers_only = [path("nieuw/", pages.begin, name="begin")]
