"""What the page of keys shows, days already in one's own zone."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from stepwell.doors.account.keys.forms import MAY
from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import TokenFact
from stepwell.ground.people.queries import calendar_of, tokens_of
from stepwell.kit.days import Calendar, day_of


@dataclass(frozen=True)
class KeyCard:
    """A key that opens something now; `used` is None while nothing has used it."""

    id: UUID
    name: str = field(repr=False)
    may: tuple[str, ...]
    made: date
    used: date | None


def keys_of(person: Person) -> tuple[KeyCard, ...]:
    days = calendar_of(person.pk)
    return tuple(key_card(token, days) for token in tokens_of(person.pk))


def key_card(token: TokenFact, days: Calendar) -> KeyCard:
    may = tuple(str(say) for scope, say in MAY.items() if scope in token.scopes)
    used = day_of(days, token.used_at) if token.used_at else None
    return KeyCard(token.id, token.label, may, day_of(days, token.made_at), used)
