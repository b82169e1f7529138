"""How far rewards are, for pages about other things. One question."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from stepwell.ground.people.facts import PairFact
from stepwell.strategies.reward.bringing import BringCard, to_bring
from stepwell.strategies.reward.facts import Progress, RewardFact
from stepwell.strategies.reward.queries import with_days
from stepwell.strategies.reward.rules import how_far
from stepwell.strategies.reward.saying import progress_said, toward_said

Ahead = list[tuple[RewardFact, Progress]]


@dataclass(frozen=True)
class TowardCard:
    """The nearest. `marks`: a stone for each day that is needed, True where there is one."""

    words: str
    said: str
    marks: tuple[bool, ...]
    opened: bool


def ahead(pairs: Iterable[PairFact], today: date) -> Ahead:
    """Those that are on their way or open, the nearest first; none while they are switched off."""
    rewards = with_days([pair.id for pair in pairs], today)
    found = [(one, how_far(one, days, today)) for one, days in rewards if going(one, today)]
    return sorted(found, key=lambda told: (told[1].opened_on is None, told[1].left))


def going(one: RewardFact, today: date) -> bool:
    return one.shown and one.live and one.starts <= today


def toward_card(pairs: Iterable[PairFact], today: date) -> TowardCard | None:
    """What Today shows: one, and never more."""
    found = ahead(pairs, today)
    if not found:
        return None
    one, so_far = found[0]
    marks = tuple(n < so_far.days for n in range(so_far.of))
    opened = so_far.opened_on is not None
    return TowardCard(one.terms.words, toward_said(so_far), () if opened else marks, opened)


def lines(pairs: Iterable[PairFact], today: date) -> tuple[str, ...]:
    """How far each is, a line each."""
    return tuple(
        _("%(reward)s: %(said)s") % {"reward": one.terms.words, "said": progress_said(so_far)}
        for one, so_far in ahead(pairs, today)
    )


def bring_cards(
    pairs: Iterable[PairFact], today: date, chosen: Container[UUID] | None = None
) -> tuple[BringCard, ...]:
    """What a trusted person may bring: open, not enjoyed yet, and chosen by the client.

    Without `chosen` all that the client may choose from. Nothing of it tells how many days, or which.
    """
    open_ones = [one for one, so_far in ahead(pairs, today) if so_far.opened_on]
    return to_bring(open_ones, chosen)
