"""How well each practice holds, as a band without a number, and its level with what the next one asks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.game.content import steps
from stepwell.strategies.game.facts import Band, Level, LevelFact
from stepwell.strategies.game.rules.grown import Grown
from stepwell.strategies.game.rules.levels import ORDER, level_of, next_level
from stepwell.strategies.game.rules.strength import band_of

BANDS: dict[Band, tuple[str | Promise, str | Promise]] = {
    Band.NEW: (_("New"), _("A first stone. It holds more with each day.")),
    Band.GROWING: (_("Growing"), _("It begins to hold by itself.")),
    Band.STEADY: (_("Steady"), _("A quiet day does not move it much.")),
    Band.ROOTED: (_("Rooted"), _("It holds, even in a full week.")),
}


@dataclass(frozen=True)
class HoldsCard:
    """`stones` says which of the four stones are lit."""

    practice: str
    name: str | Promise
    say: str | Promise
    stones: tuple[bool, ...]


@dataclass(frozen=True)
class BandRow:
    """A word, what it means, and the practices that are there."""

    name: str | Promise
    say: str | Promise
    here: str


@dataclass(frozen=True)
class LevelCard:
    """`level` is "" before one was agreed; `asks` is "" when there is nothing further to ask."""

    slug: str
    practice: str
    level: str
    say: str
    since: str
    next: str
    next_id: str
    asks: str
    marks: tuple[bool, ...]


def holds_cards(plans: Iterable[PlanFact], grown: Grown) -> tuple[HoldsCard, ...]:
    return tuple(holds_card(plan, grown) for plan in one_a_practice(plans))


def holds_card(plan: PlanFact, grown: Grown) -> HoldsCard:
    band = band_of(grown.holds.get(plan.practice.slug, 0.0))
    name, say = BANDS[band]
    at = tuple(Band).index(band)
    return HoldsCard(plan.practice.name, name, say, tuple(n <= at for n in range(len(Band))))


def band_rows(cards: Sequence[HoldsCard]) -> tuple[BandRow, ...]:
    """The same as a table; nothing where there is no practice."""
    if not cards:
        return ()
    return tuple(
        BandRow(name, say, ", ".join(card.practice for card in cards if card.name == name))
        for name, say in BANDS.values()
    )


def level_cards(plans: Iterable[PlanFact], known: Sequence[LevelFact]) -> tuple[LevelCard, ...]:
    return tuple(level_card(plan, known) for plan in one_a_practice(plans))


def level_card(plan: PlanFact, known: Sequence[LevelFact]) -> LevelCard:
    slug = plan.practice.slug
    level = level_of(known, slug)
    coming = next_level(level)
    since = next((one.on for one in known if (one.practice, one.level) == (slug, level)), None)
    return LevelCard(
        slug=slug, practice=plan.practice.name, level=steps()[level].name if level else "",
        say=steps()[level].say if level else "", since=date_format(since, "j F Y") if since else "",
        next=steps()[coming].name if coming else "", next_id=coming.value if coming else "",
        asks=steps()[coming].asks if coming else "", marks=marks_of(level),
    )  # fmt: skip


def marks_of(level: Level | None) -> tuple[bool, ...]:
    at = ORDER.index(level) if level else -1
    return tuple(n <= at for n in range(len(ORDER)))


def one_a_practice(plans: Iterable[PlanFact]) -> list[PlanFact]:
    """The newest plan of each practice that has something to do."""
    found = {plan.practice.slug: plan for plan in plans if plan.shape.days_a_week}
    return list(found.values())
