"""Who asks: a bearer token with the scope that the call needs. Cookies of a browser open nothing here."""

from django.http import HttpRequest
from ninja.security import HttpBearer

from stepwell.ground.people.access import Person, person_with_token
from stepwell.ground.people.facts import Role, Scope


class Needs(HttpBearer):
    """A token with this scope, and the person behind it in this role when one is named."""

    openapi_name = "token"

    def __init__(self, scope: Scope, role: Role | None = None) -> None:
        super().__init__()
        self.scope, self.role = scope, role

    def authenticate(self, request: HttpRequest, token: str) -> Person | None:
        return person_with_token(token, self.scope, self.role)
