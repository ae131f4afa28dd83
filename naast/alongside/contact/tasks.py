"""What happens to questions by itself."""

from naast.people.acting import acting_for_task
from naast.people.post.working import EACH_NIGHT, every

from .taking_away import forget


@every(EACH_NIGHT)
def forget_questions() -> None:
    """Six months after the last word nothing is left."""
    with acting_for_task("keeping"):
        forget()
