"""What happens to letters by itself."""

from naast.people.acting import acting_for_task
from naast.people.post.working import EACH_NIGHT, every

from .models import Document


@every(EACH_NIGHT)
def sweep_letters() -> None:
    """Files that belong to no letter are taken away: a page that failed may leave one behind."""
    with acting_for_task("keeping"):
        Document.sweep()
