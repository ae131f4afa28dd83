"""The label is `message`, for Django has a `messages` of its own."""

from django.apps import AppConfig


class Messages(AppConfig):
    name = "naast.alongside.messages"
    label = "message"
