"""Pages of support, inside a circle."""

from django.urls import path

from . import pages

in_circle = [path("steun/", pages.support, name="support")]
