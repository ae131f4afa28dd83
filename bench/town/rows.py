"""Rows on their way into the database: per table a list of tuples, in the order in which foreign keys allow them."""

from collections import defaultdict
from random import Random
from typing import Any

COLUMNS = {
    "organisation": "id kind name",
    "person": "id name given_name prefix family_name sort_key sound_key birth_date birth_year languages needs address_secret"
    " entered_at",
    "account": "id password email is_active person_id",
    "position": "id organisation_id person_id person_name role mandates since",
    "duty": "id position_id since",
    "absence": "id position_id since until recorded_by_id",
    "contact_way": "id person_id kind value digits never remark rank",
    "household": "id street house_number postcode place entered_at",
    "membership": "id household_id person_id since entered_at",
    "authority": "id child_id holder_id kind evidence since entered_at",
    "representation": "id person_id representative_id kind evidence since entered_at",
    "circle": "id kind team_id opened_at",
    "involvement": "circle_id household_id asked_at",
    "came_from": "circle_id kind source",
    "participant": "id circle_id person_id name since",
    "named_worker": "id circle_id person_id name role since until",
    "task": "id circle_id kind person_id person_name since until",
    "emergency": "id circle_id person_id person_name why since tell_from delay_reason",
    "consent": "id circle_id kind about_id about_name giver_id giver_name entered_by_id recipient recipient_name answer parts"
    " reason since until how explained",
    "exemption": "id circle_id about_id giver_id kind rule_id reason decided_by_id decided_by_name since",
    "ending": "id circle_id by_id by_name at",
    "sheet": "id circle_id part about visible_to",
    "hope": "id circle_id sheet_id author_id author_name written_at of_id of_name words",
    "promise": "id circle_id sheet_id author_id author_name written_at promiser_id promiser_name organisation_id what due",
    "outcome": "id circle_id sheet_id author_id author_name written_at promise_id result why",
    "remark": "id circle_id sheet_id author_id author_name written_at promise_id words",
    "note": "id circle_id sheet_id author_id author_name written_at contact how day words",
    "deed": "id circle_id sheet_id author_id author_name written_at day kind line",
    "appointment": "id circle_id sheet_id author_id author_name written_at starts minutes place what workers worker_names",
    "appointment_change": "id circle_id sheet_id author_id author_name written_at appointment_id kind starts place workers"
    " worker_names why",
    "document": "id circle_id sheet_id author_id author_name written_at words kind pages size sha256 stored_as sealed_key",
    "closeness": "id circle_id sheet_id author_id author_name written_at near words agreed",
    "origin": "id circle_id sheet_id author_id author_name written_at kind words source",
    "support_offer": "id circle_id sheet_id author_id author_name written_at kind answer words",
    "closing": "id circle_id sheet_id author_id author_name written_at ours team way_back",
    "message": "id circle_id sheet_id author_id author_name written_at of_id by_team words answer_by",
    "look": "id trace xid circle_id actor actor_name organisation_name ground purpose parts about at",
    "shown": "look_id sheet_id",
    "processing_line": "trace_id span_id parent_span_id status name start_time end_time activity_id data_subject",
}
CONTENT = (
    *(
        "hope",
        "promise",
        "outcome",
        "remark",
        "note",
        "deed",
        "appointment",
        "appointment_change",
        "document",
    ),
    *("closeness", "origin", "support_offer", "closing", "message", "look", "shown", "processing_line"),
)


class Rows:
    """Rows by table. Content is shuffled before it is written: in life the rows of one circle lie far apart."""

    def __init__(self) -> None:
        self.of: dict[str, list[tuple[Any, ...]]] = defaultdict(list)

    def add(self, table: str, *values: Any) -> None:
        self.of[table].append(values)

    def shuffle(self, chance: Random) -> None:
        for table in CONTENT:
            chance.shuffle(self.of[table])


def array(keys: list[str]) -> str:
    """As PostgreSQL writes an array."""
    return "{" + ",".join(keys) + "}"
