"""The thinnest Django view: the same SQL by hand, over Django's connection, as JSON."""

from uuid import UUID

from django.db import connection
from django.http import HttpRequest, JsonResponse

from bench.rungs import by_hand, by_note, by_search


def open_household(request: HttpRequest, me: UUID, circle: UUID) -> JsonResponse:
    with connection.cursor() as cursor:
        return JsonResponse(by_hand.open_household(cursor, me=str(me), circle=str(circle)), safe=False)


def list_households(request: HttpRequest, me: UUID) -> JsonResponse:
    with connection.cursor() as cursor:
        return JsonResponse(by_hand.list_households(cursor, me=str(me)), safe=False)


def search(request: HttpRequest, me: UUID) -> JsonResponse:
    with connection.cursor() as cursor:
        return JsonResponse(by_search.search(cursor, me=str(me), words=request.GET["words"]), safe=False)


def write_note(request: HttpRequest, me: UUID, circle: UUID, sheet: UUID) -> JsonResponse:
    asked = {"me": str(me), "circle": str(circle), "sheet": str(sheet)}
    with connection.cursor() as cursor:
        return JsonResponse({"id": by_note.write_note(cursor, **asked, words=request.POST["words"])})
