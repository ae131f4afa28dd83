"""Filling a form in as somebody might, whatever it asks: for tests that go through all forms there are."""

from datetime import timedelta

from django.utils import timezone

from tests.page import Field, Form

WORDS = "Dat het thuis weer rustig is."


def filled(form: Form) -> dict[str, object]:
    """An answer to everything that is asked, in words of our own."""
    return {one.name: answer(one) for one in form.fields.values() if answer(one) is not None}


def answer(one: Field) -> str | None:
    """None: as it stands."""
    match one.kind:
        case "hidden":
            return None
        case "radio" | "checkbox":
            return None if one.values else (one.choices[0] if one.kind == "radio" else None)
        case "select":
            return next((value for value in one.choices if value), None) if not any(one.values) else None
        case "date":
            return (timezone.localdate() + timedelta(days=3)).isoformat()
        case "email":
            return "iemand@post.example"
        case "tel":
            return "06 12 34 56 78"
        case "number":
            return "1"
    return WORDS
