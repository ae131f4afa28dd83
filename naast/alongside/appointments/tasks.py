"""What task workers do for appointments."""

from naast.people.post.working import EACH_MINUTE, every

from . import remind


@every(EACH_MINUTE)
def remind_all() -> None:
    """Each minute: whoever chose it is reminded, and told of a change; each once."""
    remind.remind_all()
