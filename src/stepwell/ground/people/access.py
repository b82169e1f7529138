"""The only way from a person and an id to somebody else; 404 for all that is not theirs."""

from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.http import Http404

from stepwell.ground.people.facts import PairFact, Role, Scope
from stepwell.ground.people.models import Pair, Token
from stepwell.ground.people.models import Person as Person
from stepwell.ground.people.queries import pair_facts
from stepwell.ground.people.rules import digest
from stepwell.kit.refusal import Refusal, gettext_noop


class NotForThis(Refusal):
    """The token is good, but was not made for this."""

    status = 403
    says = gettext_noop("This token was not made for this. Please make one with the scope %(scope)s.")


def _open(who: Q) -> PairFact:
    pair = Pair.objects.filter(who, ended=None).select_related("therapist", "client").first()
    if pair is None:
        raise Http404
    return pair_facts([pair])[0]


def pair_for_therapist(person: Person, pk: UUID) -> PairFact:
    """An open pair of this therapist, in this therapist's clinic."""
    return _open(Q(pk=pk, therapist=person.pk, clinic=person.clinic_id))


def pair_with_client(person: Person, client: UUID) -> PairFact:
    """The open pair of this therapist with this client."""
    return _open(Q(client=client, therapist=person.pk, clinic=person.clinic_id))


def pair_for_client(person: Person) -> PairFact:
    """The pair this client works in now."""
    return _open(Q(client=person.pk, clinic=person.clinic_id))


def own_pair(person: Person, pk: UUID) -> PairFact:
    """An open pair in which this person is the client."""
    return _open(Q(pk=pk, client=person.pk, clinic=person.clinic_id))


def only(person: Person | AnonymousUser, *roles: Role) -> Person:
    """This person, when the role fits; otherwise there is nothing here."""
    if not isinstance(person, Person) or person.role not in roles:
        raise Http404
    return person


def token_with(secret: str, scope: Scope, role: Role | None = None) -> Token | None:
    """The key with this secret and its person, or None. One question."""
    rows = Token.objects.select_related("person").filter(
        digest=digest(secret), revoked_at=None, person__left_at=None
    )
    token = rows.first()
    if token is None:
        return None
    if scope not in token.scopes or role not in (None, token.person.role):
        raise NotForThis(scope=scope.value)
    return token


def own_token(person: Person, pk: UUID) -> UUID:
    """A key of this person, ended or not."""
    if not Token.objects.filter(person=person, pk=pk).exists():
        raise Http404
    return pk


def client_of(pk: UUID) -> Person | None:
    """For the operator at the command line, who may hand people what is theirs."""
    return Person.objects.filter(pk=pk, role=Role.CLIENT).first()
