"""`manage.py work`: a task worker, until it is asked to end (TERM, Ctrl-C). Start as many as you like; two is a good number.

One that is killed loses nothing: what it had in hand is taken up again by another (people/post).
"""

import asyncio
from typing import Any

from django.core.management.base import BaseCommand
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params
from procrastinate.psycopg_connector import PsycopgConnector

from naast.doors.cli.guard import refuse_to_start


class Command(BaseCommand):
    """Does tasks as the program's role; refuses to start as any other, as the web server does."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        """Few connections: one listens, up to two ask, one is the task's own."""
        refuse_to_start()
        own = PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=2, timeout=5)
        with app.replace_connector(own):
            asyncio.run(_work())


async def _work() -> None:
    async with app.open_async():
        await app.run_worker_async(delete_jobs="successful", shutdown_graceful_timeout=0.5)
