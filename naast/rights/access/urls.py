"""Pages of access: who looks along and who looked, workers who come and go, the desk, and what the law asks. Each door takes its own."""

from django.urls import URLPattern

in_circle: list[URLPattern] = []
residents_only: list[URLPattern] = []
workers_only: list[URLPattern] = []
residents_home: list[URLPattern] = []
desk: list[URLPattern] = []
