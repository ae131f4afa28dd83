"""Settings. INSTALLED_APPS reads as the mission's table of contents; the order of the parts is the dependency rule.

Production gives `DATABASE_URL` (role naast_app) and, for `migrate` alone, `DATABASE_OWNER_URL` (role naast_owner).
The demo and the tests start a PostgreSQL of their own and pass `NAAST_EMBEDDED_URL`; only then do the demo's doors exist.
"""

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.utils.translation import gettext_lazy as _

HOUSE = Path(__file__).resolve().parent
BASE = HOUSE.parent


def _database(url: str, *, prepared: bool = True) -> dict[str, object]:
    """One PostgreSQL URL as Django wants it. Prepared: planning under policies costs more than running (docs/benchmarks.md)."""
    at = urlsplit(url)
    query = dict(parse_qsl(at.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(at.path.lstrip("/")),
        "USER": unquote(at.username or ""),
        "PASSWORD": unquote(at.password or ""),
        "HOST": query.pop("host", None) or at.hostname or "",
        "PORT": at.port or "",
        "ATOMIC_REQUESTS": True,  # a look and what it opens share one transaction
        "OPTIONS": {
            **query,
            "server_side_binding": prepared,
            "prepare_threshold": 0 if prepared else None,
            **({"pool": {"min_size": 1, "max_size": THREADS, "timeout": 10}} if prepared else {}),
        },
    }


THREADS = int(os.environ.get("NAAST_THREADS", "4"))
EMBEDDED = "DATABASE_URL" not in os.environ and "NAAST_EMBEDDED_URL" in os.environ
DEMO = EMBEDDED and os.environ.get("NAAST_DEMO") == "1"
TESTING = EMBEDDED and os.environ.get("NAAST_TESTING") == "1"

_app_url = os.environ.get("DATABASE_URL") or os.environ.get("NAAST_EMBEDDED_URL", "postgresql:///naast")
_owner_url = os.environ.get("DATABASE_OWNER_URL") or os.environ.get("NAAST_EMBEDDED_OWNER_URL", "")
AS_OWNER = os.environ.get("NAAST_AS") == "owner" and bool(_owner_url)
DATABASES = {"default": _database(_owner_url, prepared=False) if AS_OWNER else _database(_app_url)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

SECRET_KEY = os.environ.get(
    "SECRET_KEY", "" if not EMBEDDED else "only for a demonstration on this machine" * 2
)
DEBUG = False
# After a new key: the older ones, separated by spaces, newest first. They still open what was signed or sealed with them.
SECRET_KEY_FALLBACKS = os.environ.get("SECRET_KEY_FALLBACKS", "").split()
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "localhost 127.0.0.1 [::1] testserver").split()

INSTALLED_APPS = [
    # people: where people live, who we speak of, who acts
    "naast.people.areas",
    "naast.people.residents",
    "naast.people.workers",
    "naast.people.post",
    # rights: what every other part leans on
    "naast.rights.access",
    "naast.rights.consent",
    "naast.rights.support",
    "naast.rights.drafts",
    "naast.rights.keeping",
    # promises: who will do what by when
    "naast.promises",
    # alongside: help for residents
    "naast.alongside.contact",
    "naast.alongside.outreach",
    "naast.alongside.involvement",
    "naast.alongside.plan",
    "naast.alongside.appointments",
    "naast.alongside.notes",
    "naast.alongside.messages.apps.Messages",
    "naast.alongside.documents",
    "naast.alongside.essential",
    "naast.alongside.today",
    "naast.alongside.search",
    # the named cast that tests and demo share
    "naast.cast",
    # doors: ways in
    "naast.doors.public",
    "naast.doors.resident",
    "naast.doors.worker",
    "naast.doors.partner",
    "naast.doors.cli",
    "naast.look",
    # libraries
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "template_partials",
    "django_htmx",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "naast.look.middleware.Headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "naast.people.workers.sessions.SessionEnds",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "naast.look.middleware.RefusalPages",
]

ROOT_URLCONF = "naast.urls"
FORM_RENDERER = "naast.look.renderer.Renderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "naast.look.context.house",
            ],
        },
    }
]
WSGI_APPLICATION = "naast.wsgi.application"

# Sign-in
AUTH_USER_MODEL = "workers.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_ADAPTER = "naast.people.workers.sign_in.Adapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGIN_BY_CODE_ENABLED = False
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Naast"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/verder/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"

# Sessions end as ASVS asks (7.3): after 30 minutes of silence, at the latest after 12 hours, and with the browser.
SESSION_COOKIE_AGE = 30 * 60
SESSION_LONGEST = 12 * 60 * 60
SESSION_SAVE_EVERY_REQUEST = False
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "naast.look.pages.lost_form"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not EMBEDDED
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 0 if EMBEDDED else 31_536_000
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
FILE_UPLOAD_HANDLERS = [
    "naast.look.uploads.Held"
]  # in memory, 10 MB: nothing of a file touches the disk unsealed

# Look: where the quick exit leads, and a municipality's own tokens (a static file, laid over look/tokens.css)
QUICK_EXIT_URL = os.environ.get("QUICK_EXIT_URL", "https://www.buienradar.nl/")
THEME_CSS = os.environ.get("THEME_CSS", "")

# Data a municipality brings: its own addresses of support (a CSV like naast/rights/support/addresses.csv), whom to tell of a leak
SUPPORT_ADDRESSES = os.environ.get("SUPPORT_ADDRESSES", "")
PRIVACY_CONTACT = os.environ.get(
    "PRIVACY_CONTACT", "privacy@naast.example"
)  # the data protection officer (AVG 30, 37)
SECURITY_CONTACT = os.environ.get("SECURITY_CONTACT", "mailto:security@naast.example")
# Letters: the store of sealed files, and the key of the house (32 bytes in base64, newest first; without it from SECRET_KEY)
DOCUMENTS_KEY = os.environ.get("DOCUMENTS_KEY", "")
DOCUMENTS_DIR = Path(
    os.environ.get("DOCUMENTS_DIR", BASE / ".data" / ("demo/documents" if DEMO else "documents"))
)
MESSAGE_STORAGE = "naast.look.done.Sealed"
# In production a proxy stands before the program (it does https): the last address it adds is the visitor's.
BEHIND_PROXY = not EMBEDDED
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_PROXY else 0
# By address of the visitor first; by account wide, so that a stranger cannot shut somebody else's door.
ACCOUNT_RATE_LIMITS = {"login_failed": "20/m/ip,100/h/key"}
HANDED_OVER = ""  # told of every paper that is handed over; only the demo listens
# Post: what seals letters (the first key seals, all open; without one the secret keys do), and by which channels they go
POST_KEYS = os.environ.get("POST_KEY", "").split() or [SECRET_KEY, *SECRET_KEY_FALLBACKS]
EMAIL_HOST = os.environ.get("EMAIL_HOST", "")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS", "1") == "1"
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "post@naast.example")
POST_CHANNELS = dict.fromkeys(["mail", "text", "letter"], "naast.people.post.channels.NotSetUp")
if EMAIL_HOST:
    POST_CHANNELS["mail"] = "naast.people.post.channels.Mail"
# Tasks are rows in PostgreSQL; a worker that starts late still does last night's work.
PROCRASTINATE_ON_APP_READY = "naast.people.post.working.make_ready"
PROCRASTINATE_PERIODIC_DEFAULTS = {"max_delay": 24 * 60 * 60}
if DEMO:
    HANDED_OVER = "" if TESTING else "naast.doors.public.demo_post.send_letter"
    DEMO_POST = BASE / ".data" / ("tests-post" if TESTING else "demo/post")
    EMAIL_BACKEND = "naast.doors.public.demo_post.Backend"
    POST_CHANNELS = dict.fromkeys(POST_CHANNELS, "naast.doors.public.demo_post.ToTheDemo")

# Questions to the team: who sends one within so many seconds is no human hand, and a page that lay open longer is asked again
QUESTION_TOO_FAST = 0 if TESTING else 3
QUESTION_TOO_OLD = 24 * 60 * 60

# Words
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LOCALE_PATHS = [HOUSE / "look" / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = BASE / ".data" / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
if TESTING:
    STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}

# Logs never carry names, numbers, words or addresses of people: method, path and status are in the server's own log.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"no_secrets": {"()": "naast.look.logs.NoSecrets"}},
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"filters": ["no_secrets"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
