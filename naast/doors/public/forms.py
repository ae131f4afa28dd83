"""What is asked at the public door: a code, and the way to sign in from then on."""

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from naast.people.workers.models import Account

LONG_ENOUGH = 200


class CodeForm(forms.Form):
    """The signs (with the square they are there already) and the six figures."""

    say_optional = False
    secret = forms.CharField(
        label=_("The signs on the paper"),
        max_length=LONG_ENOUGH,
        help_text=_("Seven groups of four. Capitals or not, with or without dashes: it does not matter."),
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "spellcheck": "false", "dir": "ltr"}),
    )
    code = forms.CharField(
        label=_("The six figures"),
        max_length=LONG_ENOUGH,
        help_text=_("You got these another way: aloud, or on another paper."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "dir": "ltr"}),
    )


class AccountForm(forms.Form):
    """How somebody signs in from now on. Read by nobody: the password is kept as a hash."""

    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("One that only you read. You sign in with it."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    password = forms.CharField(
        label=_("Choose a password"),
        min_length=12,
        max_length=LONG_ENOUGH,
        error_messages={"min_length": _("Take twelve signs or more.")},
        help_text=_("Twelve signs or more. Four words that only you put together are fine."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].lower()  # so sign-in asks for it
        if Account.objects.filter(email__iexact=email).exists():
            raise ValidationError(_("You cannot make an account with this address. Choose another one."))
        return email

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, Account(email=self.data.get("email", "")))
        return password
