"""A form with every kind of field."""

from django import forms

ONE_OR_OTHER = [("a", "One"), ("b", "Other")]


class Everything(forms.Form):
    what = forms.CharField(
        label="What?", help_text="In your own words.", widget=forms.Textarea, max_length=20
    )
    who = forms.ChoiceField(label="Who", choices=ONE_OR_OTHER, widget=forms.RadioSelect)
    whom = forms.MultipleChoiceField(
        choices=ONE_OR_OTHER, widget=forms.CheckboxSelectMultiple, required=False
    )
    where = forms.ChoiceField(choices=ONE_OR_OTHER, required=False)
    grouped = forms.ChoiceField(choices=[("group", ONE_OR_OTHER)], widget=forms.RadioSelect, required=False)
    day = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date", "class": "wide"}))
    phone = forms.CharField(required=False, widget=forms.TextInput(attrs={"placeholder": "06"}))
    agreed = forms.BooleanField(label="Agreed")
    key = forms.CharField(widget=forms.HiddenInput)
