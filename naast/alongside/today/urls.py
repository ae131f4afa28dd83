"""The first page behind two doors, and a worker's households."""

from django.urls import path

from . import households, pages

team_home = [
    path("", pages.today, name="home"),
    path("huishoudens/", households.households, name="households"),
]
residents_home = [path("", pages.mine, name="home")]
