"""Holding off spam without a third party, and without a riddle: each time a sentence, the words kept, and a way to send again."""

import re

from django import forms
from django.conf import settings
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .again import AgainForm

SALT = "naast question form"
LINK = re.compile(r"(?i)\b(?:https?://|www\.)\S")


class HeldOff(AgainForm):
    """A field that people leave empty, the moment the form was drawn, and a tick beside a link."""

    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    drawn = forms.CharField(
        required=False, widget=forms.HiddenInput, initial=lambda: signing.dumps(0, salt=SALT)
    )
    link_meant = forms.BooleanField(
        label=_("There is a link in my text, and I mean it"),
        required=False,
        help_text=_("Programs that send advertisements always write links. That is why we ask."),
    )

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            self.take_again("website", "")
            raise ValidationError(
                _("Something was written in a field that stays empty. We emptied it. Send it once more.")
            )
        return ""

    def clean_drawn(self) -> str:
        try:
            signing.loads(self.cleaned_data["drawn"], salt=SALT, max_age=settings.QUESTION_TOO_OLD)
        except signing.BadSignature as error:
            self.take_again("drawn", signing.dumps(0, salt=SALT))
            raise ValidationError(_("This page was open for a long time. Send it once more.")) from error
        if self._is_too_fast():
            raise ValidationError(_("That went very fast. Are you no program? Then send it once more."))
        return ""

    def _is_too_fast(self) -> bool:
        try:
            signing.loads(self.cleaned_data["drawn"], salt=SALT, max_age=settings.QUESTION_TOO_FAST)
        except signing.SignatureExpired:
            return False
        return bool(settings.QUESTION_TOO_FAST)

    def mind_links(self, words: str) -> None:
        """A link needs a tick; only then the tick is shown."""
        if self.has_link(words) and not self.cleaned_data.get("link_meant"):
            self.add_error(
                "link_meant", _("There is a link in your text. Tick that you mean it, or take it out.")
            )

    @staticmethod
    def has_link(words: object) -> bool:
        return bool(LINK.search(str(words or "")))
