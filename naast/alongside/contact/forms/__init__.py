"""What is asked of who has a question, and of a worker who answers."""

from .answering import AnswerForm
from .asking import AskForm, MoreForm, OnceMoreForm
from .noting import NoteForm

__all__ = ["AnswerForm", "AskForm", "MoreForm", "NoteForm", "OnceMoreForm"]
