"""What was shared, as frozen cards: surprises, what was in the way and what helped, words, openers."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.meeting.cards import RoomCard, room_card
from stepwell.ground.meeting.facts import Seat
from stepwell.journey.notice.brief.asking import three
from stepwell.journey.notice.brief.gathered import Gathered, gathered
from stepwell.journey.notice.brief.rules.found import found
from stepwell.journey.notice.brief.shared import SharedCard, shared_cards
from stepwell.journey.notice.brief.talks import Found, found_by
from stepwell.journey.notice.brief.told import listed, move_said, surprises
from stepwell.journey.notice.together.asked import asked_by
from stepwell.look.told import times
from stepwell.strategies.curiosity.content import barriers
from stepwell.strategies.curiosity.facts.talk import MoveFact
from stepwell.strategies.curiosity.rules.moves import tallies
from stepwell.strategies.discovery.answer_cards import AnswerCard
from stepwell.strategies.discovery.cards import GuessCard, guess_cards
from stepwell.strategies.insight.queries import noticings


@dataclass(frozen=True)
class WayCard:
    """A reason, what it teaches, and the moves that were taken for it with what became of them."""

    chip: str
    named: str
    teaches: str
    moves: tuple[str, ...]


@dataclass(frozen=True)
class TogetherPage:
    """`private` says that the diary is not shown; then there is only what was shared one by one."""

    room: RoomCard
    name: str
    private: bool
    surprises: str
    guesses: tuple[GuessCard, ...]
    ways: tuple[WayCard, ...]
    shifted: str
    listed: tuple[str, ...]
    asked: tuple[AnswerCard, ...]
    shared: tuple[SharedCard, ...]
    found: Found | None
    taught: tuple[str, ...]
    openers: tuple[str, ...]


def together_page(seat: Seat) -> TogetherPage:
    told = gathered(seat.pair)
    known = told.known()
    seen = found(known)
    histories = list((told.histories or {}).values())
    client = seat.pair.client
    return TogetherPage(
        room=room_card(seat), name=client.name, private=told.histories is None,
        surprises=surprises(seen, told.today), guesses=guess_cards(histories), listed=listed(seen),
        ways=tuple(way_card(reason, n, told.moves) for reason, n in seen.ways), shifted=shifted_said(told),
        asked=asked_by(seat.pair, told.plans, told.today),
        shared=shared_cards(histories, told.words, told.today),
        found=found_by(client.id, told.plans, told.today), taught=taught(told),
        openers=tuple(_(one.say) for one in three(told, known)),
    )  # fmt: skip


def way_card(reason: str, named: int, moves: Iterable[MoveFact]) -> WayCard:
    barrier, mine = barriers()[reason], [one for one in moves if one.reason == reason]
    said, taken = tallies(mine), Counter(one.move for one in mine)
    lines = tuple(move_said(move, said[move]) for move in taken if move in said)
    return WayCard(_(barrier.chip), times(named), _(barrier.teaches), lines)


def shifted_said(told: Gathered) -> str:
    """Said as what it is: somebody looked for what fits."""
    n = len(told.shifted) if told.histories is not None else 0
    said = ngettext("Gears were shifted %(n)s time.", "Gears were shifted %(n)s times.", n)
    return said % {"n": n} if n else ""


def taught(told: Gathered) -> tuple[str, ...]:
    """The sentences of the last session in which something was noticed."""
    ids = [one.id for one in told.meetings]
    known = noticings(told.pair.client.id, ids) if ids else {}
    last = max(known.values(), key=lambda one: one.at, default=None)
    return tuple(one for one in last.sentences if one) if last else ()
