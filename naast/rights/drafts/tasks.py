"""What happens to drafts by itself."""

from naast.people.acting import acting_for_task
from naast.people.post.working import EACH_NIGHT, every

from .models import Draft


@every(EACH_NIGHT)
def forget_drafts() -> None:
    """Fourteen days after it was begun nothing of a draft is left. Until that night it is closed, also to its writer."""
    with acting_for_task("keeping"):
        Draft.forget()
