"""Bringing a letter."""

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.rights.access.choosing import AboutForm
from naast.rights.access.models import Part

from .models import Document
from .taking_in import TOO_LARGE, NotTakenIn, take_in

# A phone offers its camera, its photos and its files; `capture` would leave the camera alone.
ACCEPT = "image/*,application/pdf"


class DocumentForm(AboutForm):
    """What it is, and the photo or PDF. Read by: everybody the sheet is about, and who helps; by the words they choose a letter.

    The file comes last: when it is too large to read to its end, the words have come in already.
    """

    part = Part.DOCUMENTS
    words = forms.CharField(
        label=_("What is it?"),
        required=False,
        max_length=Document._meta.get_field("words").max_length,
        help_text=_("For example: letter of the bank about the rent."),
    )
    letter = forms.FileField(
        label=_("The letter"),
        widget=forms.FileInput(attrs={"accept": ACCEPT}),
        help_text=_("A photo or a PDF, at most 10 MB. Take each page from above, in good light."),
        error_messages={
            "required": _("Choose the letter, or take a photo of it."),
            "empty": _("There is nothing in this file. Take a photo of the letter."),
        },
    )
    field_order = ("words", "about", "only_here", "letter")

    def __init__(self, *args: object, too_large: bool = False, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        if too_large:
            self.fields["letter"].error_messages["required"] = TOO_LARGE
        if self.is_bound:
            self.fields["letter"].help_text = _("Your phone or computer asks you to choose the file again.")

    def clean(self) -> dict[str, object]:
        """The file is unfolded last, and only when nothing else is still needed."""
        given = super().clean() or {}
        if not self.errors:
            try:
                given["letter"] = take_in(given["letter"].read())
            except NotTakenIn as error:
                self.add_error("letter", error.args[0])
        return given
