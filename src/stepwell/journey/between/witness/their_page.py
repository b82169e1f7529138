"""The page of a trusted person: for them, and for the client who looks at it first."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.ground.witness.facts import Cheer, DeliveryFact, ShownLine, WitnessFact
from stepwell.ground.witness.queries import deliveries_of, lines_of

CHEERS: dict[Cheer, str | Promise] = {
    Cheer.THINKING: _("Thinking of you."),
    Cheer.GLAD: _("I’m glad you are there."),
    Cheer.NO_HURRY: _("No hurry at all."),
    Cheer.TEA: _("Tea together soon?"),
    Cheer.HERE: _("I am here if you want company."),
    Cheer.LIKE: _("I like how you go about things."),
}


@dataclass(frozen=True)
class Asked:
    id: UUID
    words: str


@dataclass(frozen=True)
class TheirPage:
    """The same shape whatever is shown, also when nothing is, or no longer. `anew` is the id of a cheer."""

    called: str
    signed: str
    lines: tuple[str, ...]
    asked: tuple[Asked, ...]
    cheers: tuple[tuple[str, str | Promise], ...]
    anew: UUID

    @property
    def named(self) -> bool:
        """Names are there while there is something to read: a page without looks the same for everybody."""
        return bool(self.lines or self.asked)


def their_page(one: WitnessFact, now: datetime) -> TheirPage:
    return page_with(one, lines_of(one, now), deliveries_of(one, now))


def page_with(one: WitnessFact, lines: tuple[ShownLine, ...], asked: tuple[DeliveryFact, ...]) -> TheirPage:
    return TheirPage(
        called=one.called,
        signed=one.signed,
        lines=tuple(line.words for line in lines),
        asked=tuple(Asked(each.id, each.words) for each in asked),
        cheers=tuple((cheer.value, said) for cheer, said in CHEERS.items()),
        anew=uuid4(),
    )
