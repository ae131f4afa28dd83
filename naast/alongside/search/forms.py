"""What somebody looks for: one field."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

LONGEST = 200


class SearchForm(forms.Form):
    """Read by nobody: what was asked is not kept."""

    say_optional = False
    words = forms.CharField(
        label=_("What do you look for?"),
        max_length=LONGEST,
        help_text=_("A word, or a name. Half a word will do, and a name may be spelled as it sounds."),
        widget=forms.TextInput(attrs={"type": "search", "enterkeyhint": "search"}),
    )

    def clean_words(self) -> str:
        words: str = self.cleaned_data["words"]
        if not any(sign.isalnum() for sign in words):
            raise ValidationError(_("Type a word or a name: in this we read none."))
        return words
