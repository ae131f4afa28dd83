"""The explicit list of tables without row security: what the program may do with each, and why it holds no content about people.

Every other table must have row security, on and forced; a structural test and the start of the program check it.
"""

from typing import NamedTuple


class Public(NamedTuple):
    """What naast_app may do with a public table, and why that is no harm."""

    grants: str
    why: str


PUBLIC: dict[str, Public] = {
    "area": Public("SELECT", "names, codes and outlines of areas: open data of Statistics Netherlands"),
    "area_figure": Public("SELECT", "open figures per area with source and year, never about a person"),
    "organisation": Public("SELECT", "which teams and organisations work here is public"),
    "team_area": Public("SELECT", "which team works in which neighbourhood is public"),
    "processing_activity": Public("SELECT", "the register of processing activities is public (AVG art. 30)"),
    "legal_rule": Public("SELECT", "rules of law in plain words"),
    "support_address": Public("SELECT", "addresses of independent support are public"),
    "account": Public(
        "SELECT, INSERT, UPDATE",
        "read before anybody acts, to sign in: an e-mail address and a password hash, no name",
    ),
    "knock": Public("SELECT, INSERT, DELETE", "keyed hashes of addresses that tried a code, for an hour"),
    "django_session": Public(
        "SELECT, INSERT, UPDATE, DELETE", "read before anybody acts: who is signed in, no content"
    ),
    "procrastinate_jobs": Public(
        "SELECT, INSERT, UPDATE, DELETE",
        "tasks to be done: name, moment, keys; no name and no word of anybody",
    ),
    "procrastinate_events": Public("SELECT, INSERT, UPDATE, DELETE", "when a task began and ended"),
    "procrastinate_periodic_defers": Public(
        "SELECT, INSERT, UPDATE, DELETE", "which moment of a task that comes by itself was taken"
    ),
    "procrastinate_workers": Public("SELECT, INSERT, UPDATE, DELETE", "which task workers are alive"),
    "django_content_type": Public("SELECT", "Django's list of models"),
    "auth_permission": Public("SELECT", "Django's own, unused: permission is the database's"),
    "auth_group": Public("SELECT", "Django's own, unused"),
    "auth_group_permissions": Public("SELECT", "Django's own, unused"),
    "django_migrations": Public("SELECT", "which migrations ran"),
    "account_emailaddress": Public(
        "SELECT, INSERT, UPDATE, DELETE", "sign-in (allauth): address of an account"
    ),
    "account_emailconfirmation": Public("SELECT, INSERT, DELETE", "sign-in (allauth)"),
    "mfa_authenticator": Public(
        "SELECT, INSERT, UPDATE, DELETE", "sign-in (allauth): second factors, secrets encrypted"
    ),
}
