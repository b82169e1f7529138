"""Who asks: a bearer token with the scope that the call needs. Cookies of a browser open nothing here."""

from django.http import HttpRequest
from ninja.security import HttpBearer

from stepwell.ground.people.access import Person, token_with
from stepwell.ground.people.actions.tokens import note_use
from stepwell.ground.people.facts import Role, Scope


class Needs(HttpBearer):
    """A token with this scope, and the person behind it in this role when one is named."""

    openapi_name = "token"

    def __init__(self, scope: Scope, role: Role | None = None) -> None:
        super().__init__()
        self.scope, self.role = scope, role

    def authenticate(self, request: HttpRequest, token: str) -> Person | None:
        """From the moment a key is ended it is nobody's."""
        key = token_with(token, self.scope, self.role)
        if key is None:
            return None
        note_use(key)
        return key.person
