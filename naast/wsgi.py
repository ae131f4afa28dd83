"""The house as a WSGI application, for gunicorn. It refuses to start when the database would not hold the rule."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "naast.settings")
application = get_wsgi_application()

from naast.doors.cli.guard import refuse_to_start  # noqa: E402  (needs the settings)

refuse_to_start()
