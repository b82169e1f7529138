"""What a guide must be before anybody meets it: it holds together, and whatever happens, a way leads on."""

from collections.abc import Iterator
from itertools import chain

from stepwell.kit.refusal import gettext_noop
from stepwell.strategies.discovery.facts.guide import Ask, Guide, Kind, Remark, Turn
from stepwell.strategies.discovery.rules.quote import slots_in
from stepwell.strategies.discovery.rules.ways import Spot, Ways, counted, ways_through
from stepwell.strategies.discovery.rules.wording import worded

GIVEN = frozenset({"practice", "predicted", "actual", "echo_old", "echo_new", "echo_gap"})
QUESTIONS, TURNS = 12, 30
NO_SUCH_TURN = gettext_noop("there is no turn “%s”")
NO_WAY_ON = gettext_noop("nothing comes after this; add “next”, or “end: true” where it closes")
NO_LAST_WAY = gettext_noop("the last way needs no “if”, so that one is always open")
FORGETS_SKIP = gettext_noop(
    "say what comes after Skip: a way with “empty: true”, or “also_if_skipped: true” at the last one"
)
IN_A_CIRCLE = gettext_noop("from here a way leads back to here")
NEVER_REACHED = gettext_noop("no way leads here")
MAY_BE_EMPTY = gettext_noop("“%s” may be empty on a way that leads here")
UNKNOWN_NAME = gettext_noop("nobody answers “%s” and it is not given")
TOO_MANY = gettext_noop("a way has more than 12 questions or 30 turns")
NO_CHOICE_WHO = gettext_noop("a way with a discovery ends without asking who may see it")


def remarks(guide: Guide) -> list[Remark]:
    """All that has to be mended first, in plain words; empty when it may be met.

    >>> [one.say for one in remarks(Guide("a", 1, "A", "Look?", 2, "x", {"x": Turn("x", "close", "So.")}))]
    ['nothing comes after this; add “next”, or “end: true” where it closes']
    """
    found = [*_named(guide), *worded(guide)]
    for turn in guide.turns.values():
        found += [Remark(f"nodes.{turn.id}.{where}", say) for where, say in _of_turn(guide, turn)]
    if any(one.say.startswith(NO_SUCH_TURN[:12]) for one in found) or any(map(_stuck, guide.turns.values())):
        return found
    circle = _circle(guide)
    return found + (circle or list(_of_ways(guide, ways_through(guide))))


def _stuck(turn: Turn) -> bool:
    return not turn.ends and not turn.routes


def _named(guide: Guide) -> Iterator[Remark]:
    if guide.start not in guide.turns:
        yield Remark("start", NO_SUCH_TURN % guide.start)
    for slot in slots_in(guide.invite):
        if slot not in GIVEN:
            yield Remark("invite", UNKNOWN_NAME % slot)


def _of_turn(guide: Guide, turn: Turn) -> Iterator[tuple[str, str]]:
    saves, options = _saves(guide), {o.id for t in guide.turns.values() if t.ask for o in t.ask.options}
    yield from (("next", NO_SUCH_TURN % r.to) for r in turn.routes if r.to not in guide.turns)
    yield from (("next", UNKNOWN_NAME % r.var) for r in turn.routes if r.var and r.var not in saves)
    yield from (
        ("next", gettext_noop("no choice is called “%s”") % route.value)
        for route in turn.routes
        if route.rule == "is" and route.value not in options | {"other"}
    )
    yield from _way_on(turn)
    yield from (("say", UNKNOWN_NAME % name) for name in slots_in(turn.say) if name not in saves | GIVEN)
    yield from (("show", UNKNOWN_NAME % name) for name in turn.beside if name not in saves | GIVEN)
    if turn.ask:
        yield from (("ask", say) for say in _of_ask(turn.ask, saves))


def _way_on(turn: Turn) -> Iterator[tuple[str, str]]:
    if _stuck(turn):
        yield "say", NO_WAY_ON
    if turn.ends and (turn.routes or turn.ask):
        yield "end", gettext_noop("a turn that ends asks nothing and leads nowhere")
    if turn.routes and turn.routes[-1].rule:
        yield "next", NO_LAST_WAY
    own = [route for route in turn.routes if turn.ask and route.var == turn.ask.save]
    by_value = any(route.rule != "empty" for route in own)
    spoken_of = any(route.rule == "empty" for route in own) or any(r.also_if_skipped for r in turn.routes)
    if by_value and not spoken_of:
        yield "next", FORGETS_SKIP


def _of_ask(ask: Ask, saves: set[str]) -> Iterator[str]:
    if (ask.kind == Kind.CHOICE) != bool(ask.options):
        yield gettext_noop("a choice needs options, and nothing else has them")
    if len({option.id for option in ask.options} | {"other"}) != len(ask.options) + 1:
        yield gettext_noop("two options have the same id, or one is called “other”")
    if (ask.kind == Kind.PICK) != bool(ask.of):
        yield gettext_noop("words are picked “of” an answer, and only there")
    if (ask.kind == Kind.SCALE) != bool(ask.low and ask.high):
        yield gettext_noop("a scale needs a word at each end, “low” and “high”, and nothing else has them")
    yield from (UNKNOWN_NAME % name for name in (*ask.seed, ask.of) if name and name not in saves)
    if ask.save in GIVEN:
        yield gettext_noop("this name is taken by what is given")


def _saves(guide: Guide) -> set[str]:
    return {turn.ask.save for turn in guide.turns.values() if turn.ask}


def _circle(guide: Guide) -> list[Remark]:
    """The turns that lie on a circle; found by taking away, again and again, what leads to nothing left."""
    left = set(guide.turns)
    while ends := {name for name in left if not any(r.to in left for r in guide.turns[name].routes)}:
        left -= ends
    return [Remark(f"nodes.{name}.next", IN_A_CIRCLE) for name in guide.turns if name in left]


def _of_ways(guide: Guide, ways: Ways) -> Iterator[Remark]:
    yield from (Remark(f"nodes.{n}.say", NEVER_REACHED) for n in guide.turns if n not in ways.turns())
    gaps = dict.fromkeys(chain.from_iterable(_gaps(guide.turns[spot.turn], spot) for spot in ways.spots))
    yield from (Remark(where, MAY_BE_EMPTY % name) for where, name in gaps)
    _, most, turns = counted(guide, ways)
    if most > QUESTIONS or turns > TURNS:
        yield Remark("start", TOO_MANY)
    who = {t.ask.save for t in guide.turns.values() if t.ask and t.ask.kind == Kind.SHARE}
    passed = {spot.turn for spot in ways.spots if "discovery" in spot.names and guide.turns[spot.turn].ends}
    if passed and not _always_asked(guide, ways, who):
        yield Remark("nodes", NO_CHOICE_WHO)


def _gaps(turn: Turn, spot: Spot) -> Iterator[tuple[str, str]]:
    """Answers that this turn speaks of, or picks from, and that are not there."""
    for name in slots_in(turn.say):
        if name not in spot.names | GIVEN:
            yield f"nodes.{turn.id}.say", name
    if turn.ask and turn.ask.of and turn.ask.of not in spot.names:
        yield f"nodes.{turn.id}.ask", turn.ask.of


def _always_asked(guide: Guide, ways: Ways, who: set[str]) -> bool:
    """Without passing a turn that asks who may see it, no end with a discovery can be reached."""
    ahead, met = [Spot(guide.start)], set()
    while ahead:
        spot = ahead.pop()
        turn = guide.turns[spot.turn]
        if spot in met or (turn.ask and turn.ask.save in who):
            continue
        met.add(spot)
        ahead += ways.spots[spot]
        if turn.ends and "discovery" in spot.names:
            return False
    return True
