"""Writing a message: words, and nothing else."""

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once

LONGEST = 4000


class MessageForm(Once):
    """Read by: the one whose thread it is, the contact worker and the stand-in."""

    words = forms.CharField(
        label=_("Your message"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4})
    )
