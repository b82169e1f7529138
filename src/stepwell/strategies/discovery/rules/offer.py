"""Which conversations fit right now: what they speak of is there, and what they wait for has happened."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from stepwell.strategies.discovery.facts.guide import Guide, Kind
from stepwell.strategies.discovery.facts.state import Given
from stepwell.strategies.discovery.rules.quote import filled, slots_in

NIGHT = (23, 6)


@dataclass(frozen=True)
class Situation:
    """Around one practice, or none: counts by the names that `offer_when` uses, and what may be quoted."""

    counts: Mapping[str, int] = field(default_factory=dict)
    given: Given = field(default_factory=Given)


@dataclass(frozen=True)
class Offer:
    """A conversation with what it would quote. `waited` when something has happened that it waits for."""

    guide: Guide
    given: Given
    invite: str
    waited: bool


def offers(
    guides: Iterable[Guide], situations: Iterable[Situation], hour: int, wanted: Collection[str] = ()
) -> list[Offer]:
    """Each guide at most once, with the first situation that it fits; what waited comes first.

    One that stands in for another is left out where that one is there, unless somebody `wanted` it.

    >>> offers([Guide("a", 1, "A", "Look?", 2, "x", {})], [Situation()], hour=23)
    []
    """
    around = list(situations)
    found = [offer for guide in guides if awake(guide, hour) and (offer := _first(guide, around))]
    there = {one.guide.id for one in found}
    kept = [one for one in found if one.guide.instead_of not in there or one.guide.id in wanted]
    return sorted(kept, key=lambda one: not one.waited)


def awake(guide: Guide, hour: int) -> bool:
    """At night only what is light."""
    return guide.at_night or not at_night(hour)


def at_night(hour: int) -> bool:
    """
    >>> at_night(23), at_night(5), at_night(6)
    (True, True, False)
    """
    begins, ends = NIGHT
    return not ends <= hour < begins


def _first(guide: Guide, around: list[Situation]) -> Offer | None:
    for one in around:
        if fits(guide, one):
            invite = "".join(piece.text for piece in filled(guide.invite, one.given.values))
            return Offer(guide, one.given, invite, bool(guide.offer_when))
    return None


def fits(guide: Guide, situation: Situation) -> bool:
    """
    >>> fits(Guide("a", 1, "A", "“{practice}”?", 2, "x", {}), Situation())
    False
    """
    enough = all(situation.counts.get(name, 0) >= least for name, least in guide.offer_when)
    there = needs(guide) <= {name for name, value in situation.given.values.items() if value}
    return enough and there and (bool(situation.given.lines) or not _of_lines(guide))


def needs(guide: Guide) -> set[str]:
    """The names that have to be given from outside."""
    saved = {turn.ask.save for turn in guide.turns.values() if turn.ask}
    named = set(slots_in(guide.invite))
    for turn in guide.turns.values():
        named |= {*slots_in(turn.say), *turn.beside}
    return named - saved


def _of_lines(guide: Guide) -> bool:
    return any(turn.ask and turn.ask.kind == Kind.OWN_LINE for turn in guide.turns.values())
