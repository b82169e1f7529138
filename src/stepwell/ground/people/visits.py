"""The request of somebody whom the door let through."""

from django.http import HttpRequest

from stepwell.ground.people.models import Person


class SignedIn(HttpRequest):
    """For types: behind the door `user` is a person, never a stranger."""

    user: Person
