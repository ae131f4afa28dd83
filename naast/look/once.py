"""Forms that can be sent twice without writing twice: the key of what will be written is made when the form is drawn."""

import uuid

from django import forms


class Once(forms.Form):
    """A hidden key; the row that the form makes gets it as its own."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4, required=False)

    @property
    def key(self) -> uuid.UUID:
        """The key that came back, or a new one for who sent none."""
        return self.cleaned_data.get("once") or uuid.uuid4()
