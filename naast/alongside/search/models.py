"""The words of what was written down, taken apart for searching. Kept by the database; the program cannot read it."""

import uuid

from django.contrib.postgres.search import SearchVectorField
from django.db import models


class Findable(models.Model):
    """One row of content as words to find it by: in their Dutch stem and as typed. Follows its row by triggers."""

    row_id = models.UUIDField(default=uuid.uuid4)
    kind = models.CharField(max_length=40, help_text="the table in which the row stands")
    sheet_id = models.UUIDField(help_text="as the row's own")
    circle_id = models.UUIDField()
    at = models.DateTimeField()
    words = SearchVectorField()

    class Meta:
        db_table = "findable"
        indexes = [
            models.Index(fields=["sheet_id"], name="findable_by_sheet"),
            models.Index(fields=["row_id"], name="findable_by_row"),
        ]
