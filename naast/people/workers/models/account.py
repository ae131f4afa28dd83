"""The account that somebody signs in with."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from naast.people.residents.models import Person


class Accounts(BaseUserManager["Account"]):
    """Makes accounts: from an invitation handed over in person, or by an administrator."""

    def create_user(self, *, email: str, password: str | None, person: Person | uuid.UUID) -> "Account":
        """An account for this person; the password is hashed."""
        account = Account(email=self.normalize_email(email), person_id=getattr(person, "pk", person))
        account.set_password(password)
        account.save(force_insert=True)
        return account

    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(email__iexact=username)


class Account(AbstractBaseUser):
    """How somebody signs in. No name, no role: those hang on the person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.OneToOneField(Person, models.CASCADE, related_name="account", db_constraint=True)
    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[Any] = Accounts()

    class Meta:
        db_table = "account"

    def __str__(self) -> str:
        return str(self.pk)
