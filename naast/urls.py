"""The doors. Each door's own urls.py is the complete list of what its audience can open."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
