"""What happens to worries by itself."""

from naast.people.acting import acting_for_task
from naast.people.post.working import EACH_NIGHT, every

from .following_up import forget


@every(EACH_NIGHT)
def forget_worries() -> None:
    """Four weeks after the last step nothing is left."""
    with acting_for_task("keeping"):
        forget()
