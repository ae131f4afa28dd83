"""Days before the town was built, as the database reads them."""

from datetime import UTC, date, datetime, timedelta


class Clock:
    """Everything in the town is told relative to one moment."""

    def __init__(self, now: datetime | None = None) -> None:
        self.now = now or datetime.now(UTC)

    def ago(self, days: float) -> str:
        return (self.now - timedelta(days=days)).isoformat()

    def day(self, days: float) -> date:
        return (self.now - timedelta(days=days)).date()
