"""What the base page asks of the house: the door, the menu, the quick exit, languages, demo or not."""

from django.conf import settings
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
            "home": door.home if door.key else home(request),
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


def home(request: HttpRequest) -> str:
    """Where somebody begins who came through no door: their own, once signed in."""
    return str(settings.LOGIN_REDIRECT_URL) if signed_in(request) else "/"


def signed_in(request: HttpRequest) -> bool:
    """Whether to offer signing out."""
    user = getattr(request, "user", None)
    return bool(user and user.is_authenticated)
