"""Writing a contact down as an ordinary program does: a ModelForm, a question whether they said yes, a row. No look."""

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.shortcuts import get_object_or_404
from django.utils import timezone

from bench.rungs.models import Circle, Consent, Person, Sheet, Written


class NoteForm(forms.ModelForm):  # type: ignore[type-arg]
    """What was said, on which day and how, about whom, on which promise. `once` as in ours: sent twice, written once."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    class Meta:
        model = Written
        fields = ("words", "sheet", "how", "day", "promise")

    def __init__(self, *args: Any, circle: Circle, me: UUID, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.circle, self.me = circle, me
        self.fields["how"].initial = "visit"
        mine = circle.promises.filter(promiser_id=me, outcomes=None)  # type: ignore[attr-defined]
        self.fields["promise"].queryset = mine  # type: ignore[attr-defined]
        self.fields["sheet"].queryset = Sheet.objects.filter(circle=circle, part=8, visible_to=None)  # type: ignore[attr-defined]

    def clean_day(self) -> Any:
        if self.cleaned_data["day"] > timezone.localdate():
            raise forms.ValidationError("Deze dag komt nog.")
        return self.cleaned_data["day"]

    def clean_sheet(self) -> Sheet:
        sheet: Sheet = self.cleaned_data["sheet"]
        if not said_yes(sheet):
            raise forms.ValidationError("Nog niet iedereen zei ja.")
        return sheet

    def put_down(self) -> Written:
        """Signed with the name of who writes; a second sending finds the first."""
        note: Written = self.save(commit=False)
        note.circle, note.author = self.circle, Person.objects.get(pk=self.me)
        note.author_name, note.written_at = note.author.name, timezone.now()
        note.id = note.contact = self.cleaned_data["once"]
        Written.objects.bulk_create([note], ignore_conflicts=True)
        return note


def circle_of(me: UUID, circle: UUID) -> Circle:
    """404 when this worker does not stand beside them."""
    mine = Circle.objects.filter(named_workers__person=me, named_workers__until=None)
    return get_object_or_404(mine, pk=circle)


def said_yes(sheet: Sheet) -> bool:
    """The last word of everybody about everybody on this sheet is a yes that has not ended."""
    said = Consent.objects.filter(circle=sheet.circle_id, kind="help", about_id__in=sheet.about)
    last = {(one.about_id, one.giver_id): one for one in said.order_by("since")}
    now = timezone.now()
    return bool(last) and all(
        one.answer == "yes" and (one.until is None or now < one.until) for one in last.values()
    )
