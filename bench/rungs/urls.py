"""What the rungs serve."""

from django.urls import path

from bench.rungs import ordinary, plain, thin

urlpatterns = [
    path("thin/<uuid:me>/<uuid:circle>/", thin.open_household),
    path("thin/<uuid:me>/", thin.list_households),
    path("plain/<uuid:me>/<uuid:circle>/", plain.open_household),
    path("plain/<uuid:me>/", plain.list_households),
    path("thin/<uuid:me>/zoek/", thin.search),
    path("plain/<uuid:me>/zoek/", plain.search),
    path("thin/<uuid:me>/<uuid:circle>/<uuid:sheet>/", thin.write_note),
    path("plain/<uuid:me>/<uuid:circle>/<uuid:sheet>/", plain.write_note),
    path("zoek/", ordinary.search),
    path("<uuid:circle>/contact/", ordinary.write_note),
    path("", ordinary.list_households),
    path("<uuid:circle>/", ordinary.open_household, name="household"),
]
