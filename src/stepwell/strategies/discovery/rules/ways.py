"""Every way through a guide: which turns can be reached, and what may not have been answered there."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from stepwell.strategies.discovery.facts.guide import Ask, Guide, Kind, Turn
from stepwell.strategies.discovery.facts.state import Said
from stepwell.strategies.discovery.rules.quote import slots_in
from stepwell.strategies.discovery.rules.seen import following

MANY = 20_000


@dataclass(frozen=True)
class Spot:
    """A turn, and the answers there are when it is reached: their names, each with its option."""

    turn: str
    known: frozenset[tuple[str, str]] = frozenset()

    @property
    def names(self) -> set[str]:
        return {name for name, _ in self.known}


@dataclass(frozen=True)
class Ways:
    """Where one can be, and where one can go from there."""

    spots: dict[Spot, tuple[Spot, ...]]

    def turns(self) -> set[str]:
        return {spot.turn for spot in self.spots}


def ways_through(guide: Guide) -> Ways:
    """All spots there are; stops at MANY. Every turn that is named has to be there.

    >>> ways_through(Guide("a", 1, "A", "", 2, "x", {"x": Turn("x", "close", "So.", ends=True)})).turns()
    {'x'}
    """
    told, matters = _told_apart(guide), _matters(guide)
    spots: dict[Spot, tuple[Spot, ...]] = {}
    ahead = [Spot(guide.start)]
    while ahead and len(spots) < MANY:
        spot = ahead.pop()
        if spot not in spots:
            spots[spot] = tuple(dict.fromkeys(_onward(guide.turns[spot.turn], spot, told, matters)))
            ahead += spots[spot]
    return Ways(spots)


def _onward(turn: Turn, spot: Spot, told: set[str], matters: set[str]) -> Iterator[Spot]:
    if turn.ends or not turn.routes:
        return
    for option in _outcomes(turn.ask, told):
        known = dict(spot.known)
        if turn.ask:
            known.pop(turn.ask.save, None)
            known |= {turn.ask.save: option} if option is not None else {}
        said = {name: Said("", "answered", "", option) for name, option in known.items()}
        kept = frozenset((name, option) for name, option in known.items() if name in matters)
        yield Spot(following(turn, said), kept)


def _outcomes(ask: Ask | None, told: set[str]) -> list[str | None]:
    """What can become of a turn: None is a skip, "" any answer, else an option that ways part by."""
    if ask is None:
        return [None]
    if ask.save not in told:
        return [None, ""]
    if ask.kind == Kind.SCALE:
        return [None, *(str(n) for n in range(11))]
    return [None, *(option.id for option in ask.options), *(["other"] if ask.other else [])]


def _told_apart(guide: Guide) -> set[str]:
    routes = chain.from_iterable(turn.routes for turn in guide.turns.values())
    return {route.var for route in routes if route.rule in ("is", "lte", "gte")}


def _matters(guide: Guide) -> set[str]:
    """Answers that a way, a sentence or a pick depends on."""
    names = {"discovery"}
    for turn in guide.turns.values():
        names |= {route.var for route in turn.routes} | set(slots_in(turn.say))
        names |= {turn.ask.of} if turn.ask else set()
        names |= {turn.ask.save} if turn.ask and turn.ask.kind == Kind.SHARE else set()
    return names


def counted(guide: Guide, ways: Ways) -> tuple[int, int, int]:
    """The least and the most questions on a way to the end, and the most turns. No circle may be there."""
    known: dict[Spot, tuple[int, int, int]] = {}
    for spot in _deepest_first(ways):
        after = [known[one] for one in ways.spots[spot]]
        asks = int(guide.turns[spot.turn].ask is not None)
        least, most, turns = (min(n[0] for n in after), *_most(after)) if after else (0, 0, 0)
        known[spot] = (least + asks, most + asks, turns + 1)
    return known[Spot(guide.start)]


def _most(after: list[tuple[int, int, int]]) -> tuple[int, int]:
    return max(n[1] for n in after), max(n[2] for n in after)


def _deepest_first(ways: Ways) -> list[Spot]:
    done: dict[Spot, None] = {}
    ahead = list(ways.spots)
    while ahead:
        spot = ahead[-1]
        waiting = [one for one in ways.spots[spot] if one not in done]
        ahead += waiting
        if not waiting:
            done[ahead.pop()] = None
    return list(done)
