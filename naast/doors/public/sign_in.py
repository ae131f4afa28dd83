"""Of allauth's many pages only those that Naast uses; what is not named here does not exist."""

from allauth.urls import urlpatterns as everything
from django.urls import URLPattern, URLResolver

PAGES = {
    "account_login",
    "account_logout",
    "account_signup",  # named by other pages; closed (people/workers/sign_in.py)
    "account_inactive",
    "account_reauthenticate",
    "account_change_password",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "mfa_index",
    "mfa_authenticate",
    "mfa_reauthenticate",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
}


def _used(entries: list[URLPattern | URLResolver]) -> list[URLPattern | URLResolver]:
    """The same tree with only the named pages in it."""
    kept: list[URLPattern | URLResolver] = []
    for entry in entries:
        if isinstance(entry, URLResolver):
            entry.__dict__["url_patterns"] = _used(entry.url_patterns)
            kept += [entry] if entry.url_patterns else []
        elif entry.name in PAGES:
            kept.append(entry)
    return kept


urlpatterns = _used(everything)
