"""The essential page, inside a circle."""

from django.urls import path

from . import pages

in_circle = [path("", pages.essential, name="essential")]
