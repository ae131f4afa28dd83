"""The web server's log of visits, without secrets that stand in an address: `--logger-class naast.doors.cli.visits.Visits`."""

from typing import Any

from gunicorn.glogging import Logger  # type: ignore[import-untyped]

from naast.look.logs import without_secret


class Visits(Logger):  # type: ignore[misc]
    """As gunicorn writes it; a calendar's secret address reads /agenda/….ics."""

    def atoms(self, resp: Any, req: Any, environ: Any, request_time: Any) -> dict[str, Any]:
        known: dict[str, Any] = super().atoms(resp, req, environ, request_time)
        return {name: without_secret(one) if isinstance(one, str) else one for name, one in known.items()}
