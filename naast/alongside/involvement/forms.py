"""Asking people whether they want help: who takes part, and who stands in. Nothing begins before a yes."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Authority
from naast.people.residents.names import clean


class SomebodyForm(forms.Form):
    """One of those who take part. Read by: who helps; the birth date by the rule that says whose yes is needed."""

    name = forms.CharField(label=_("Name, as they want to be called"), max_length=200, required=False)
    born = forms.DateField(
        label=_("Birth date"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Only needed for a child or youth."),
    )
    under = forms.MultipleChoiceField(
        label=_("Under 18: who has authority?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("1", _("the first person above")), ("2", _("the second person above"))],
    )
    elsewhere = forms.CharField(label=_("Or somebody who does not take part"), max_length=200, required=False)

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        return clean(name) if name else ""

    def clean_born(self) -> date | None:
        born = self.cleaned_data["born"]
        if (born and not born.year >= 1900) or (born and born > timezone.localdate()):
            raise ValidationError(_("This cannot be a birth date. Leave it empty if you do not know it."))
        return born  # type: ignore[no-any-return]

    @property
    def is_child(self) -> bool:
        born: date | None = self.cleaned_data.get("born")
        if born is None:
            return False
        today = timezone.localdate()
        return today.year - born.year - ((today.month, today.day) < (born.month, born.day)) < 18

    @property
    def kind_of_authority(self) -> str:
        """As far as people say it: more than one holder is joint, one is alone."""
        holders = len(self.cleaned_data["under"]) + bool(self.cleaned_data["elsewhere"])
        return Authority.Kind.JOINT_PARENTS if holders > 1 else Authority.Kind.ONE_PARENT


class People(forms.BaseFormSet):  # type: ignore[type-arg]
    """Those who take part; at least one."""

    def clean(self) -> None:
        if not any(self.errors) and not self.named():
            raise ValidationError(_("Write at least one name."))

    def named(self) -> list[SomebodyForm]:
        return [form for form in self.forms if form.cleaned_data.get("name")]


PeopleForms = forms.formset_factory(SomebodyForm, formset=People, extra=3, max_num=12)


class TeamForm(forms.Form):
    """Who stands in when the contact worker is away."""

    stand_in = forms.ChoiceField(label=_("Who stands in for you?"))

    def __init__(self, *args: object, colleagues: list[tuple[str, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        field = self.fields["stand_in"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = colleagues
