"""One discovery, with what was added to it, what it goes with, and how it was before."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.http import QueryDict
from django.utils.functional import Promise

from stepwell.ground.meeting.queries import lately
from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import open_pairs
from stepwell.ground.plan.queries import plans_of
from stepwell.journey.between.discoveries.cards import SAYS, FoundCard, day_of_it, found_card, zone_of
from stepwell.journey.between.discoveries.forms import GoesForm, MoreForm, SeenForm, more_form
from stepwell.strategies.discovery.access import own_discovery
from stepwell.strategies.discovery.facts.record import DetailFact, DiscoveryFact
from stepwell.strategies.discovery.queries.discovery import every_discovery, line_of

SESSIONS = 6


@dataclass(frozen=True)
class Offered:
    """A practice or session it could go with: the ids that mean it, newest first, and whether it does."""

    ids: tuple[UUID, ...]
    name: str
    tied: bool


@dataclass(frozen=True)
class Before:
    """Something earlier: another wording, written or `spoken`, or what it was when looked at again."""

    day: str
    words: str
    says: str | Promise
    spoken: UUID | None = None


@dataclass(frozen=True)
class OnePage:
    card: FoundCard
    detail: DetailFact | None
    goes_with: tuple[str, ...]
    before: tuple[Before, ...]
    conversation: UUID | None
    anew: UUID
    seen: SeenForm
    more: MoreForm
    goes: GoesForm


def one_page(person: Person, pk: UUID, sent: QueryDict | None = None) -> OnePage:
    """A fixed number of questions."""
    found = own_discovery(person, pk)
    zone = zone_of(person.pk)
    plans, sessions = practices_for(person.pk, found), sessions_for(person.pk, found, zone)
    return OnePage(
        card=found_card(found, zone),
        detail=found.detail,
        goes_with=tuple(one.name for one in (*plans, *sessions) if one.tied),
        before=before(found, every_discovery(person.pk), zone),
        conversation=found.conversation,
        anew=uuid4(),
        seen=SeenForm(of=found),
        more=more_form(sent, found.detail),
        goes=goes_form(None, plans, sessions),
    )


def practices_for(client: UUID, found: DiscoveryFact) -> list[Offered]:
    """Each practice once, however often its plan was made anew."""
    by_slug: dict[str, list[UUID]] = {}
    names: dict[str, str] = {}
    for plan in sorted(plans_of([pair.id for pair in open_pairs(client)]), key=lambda one: one.made_at):
        by_slug.setdefault(plan.practice.slug, []).insert(0, plan.id)
        names[plan.practice.slug] = plan.practice.name
    return [
        Offered(tuple(ids), names[slug], bool(set(ids) & set(found.plans))) for slug, ids in by_slug.items()
    ]


def sessions_for(client: UUID, found: DiscoveryFact, zone: ZoneInfo) -> list[Offered]:
    """The last few that were held, and those it goes with already."""
    held = [one for pair in open_pairs(client) for one in lately(pair.id) if one.began]
    chosen = [one for at, one in enumerate(held) if at < SESSIONS or one.id in found.meetings]
    return [Offered((one.id,), day_of_it(one.at, zone), one.id in found.meetings) for one in chosen]


def goes_form(sent: QueryDict | None, plans: Sequence[Offered], sessions: Sequence[Offered]) -> GoesForm:
    def choices(offered: Sequence[Offered]) -> list[tuple[str, str]]:
        return [(str(one.ids[0]), one.name) for one in offered]

    def tied(offered: Sequence[Offered]) -> list[str]:
        return [str(one.ids[0]) for one in offered if one.tied]

    chosen = {"plans": tied(plans), "meetings": tied(sessions)}
    return GoesForm(sent, choices(plans), choices(sessions), chosen)


def before(found: DiscoveryFact, every: Sequence[DiscoveryFact], zone: ZoneInfo) -> tuple[Before, ...]:
    """Newest first: each look at it, and each way it was put before."""
    looks = [(one.at, Before(day_of_it(one.at, zone), "", SAYS[one.stands])) for one in found.looked]
    words = [
        (one.at, Before(day_of_it(one.at, zone), one.words, "", one.id if one.spoken else None))
        for one in line_of(found, every)
    ]
    return tuple(told for _, told in sorted([*looks, *words], key=lambda one: one[0], reverse=True))
