"""What the base page asks of the house: the door, the menu, the quick exit, languages, demo or not."""

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import get_language, get_language_info

from naast.look.door import Door

NO_DOOR = Door(key="", words="")


def house(request: HttpRequest) -> dict[str, object]:
    """The context processor: one name, `house`, on every page."""
    door: Door = getattr(request, "door", None) or NO_DOOR
    return {
        "house": {
            "door": door,
            "here": door.current(request.path),
            "after_language": request.get_full_path() if request.method == "GET" else door.home,
            "quick_exit": settings.QUICK_EXIT_URL if door.quick_exit else "",
            "languages": [
                get_language_info(code) for code, _ in settings.LANGUAGES if code != get_language()
            ],
            "signed_in": signed_in(request),
            "theme": settings.THEME_CSS,
            "demo": settings.DEMO,
        }
    }


def signed_in(request: HttpRequest) -> bool:
    """Whether to offer signing out. In a transaction that is lost nothing more is asked of the database."""
    lost = transaction.get_connection().needs_rollback
    user = getattr(request, "_cached_user" if lost else "user", None)
    return bool(user and user.is_authenticated)
