"""What a conversation knows where it stands, and shows: answers, ways on, the turn with own words in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from stepwell.strategies.discovery.facts.guide import Ask, Guide, Kind, Route, Turn, Who
from stepwell.strategies.discovery.facts.state import Given, Said, Shown, State
from stepwell.strategies.discovery.rules.quote import filled, words_in

NOTHING = Given()
NOBODY = Said("", "skipped")
_NUMBERS = {str(n): str(n) for n in range(11)}
Worries = Callable[[str], bool]


def never(text: str) -> bool:
    return False


@dataclass(frozen=True)
class Scene:
    """What stays the same while a conversation goes on. `worries` says which texts ask for the care card."""

    guide: Guide
    given: Given = NOTHING
    worries: Worries = never


def offered(ask: Ask, given: Given) -> Mapping[str, str]:
    """What can be chosen: for each id the words that are kept."""
    if ask.kind == Kind.SCALE:
        return _NUMBERS
    if ask.kind == Kind.OWN_LINE:
        return {str(n): line for n, line in enumerate(given.lines)}
    if ask.kind == Kind.SHARE:
        return {who.value: who.value for who in Who}
    return {option.id: option.label for option in ask.options}


def following(turn: Turn, known: Mapping[str, Said]) -> str:
    """The first way that is open; the last one always is."""
    return next((route.to for route in turn.routes if _open(route, known.get(route.var))), turn.routes[-1].to)


def _open(route: Route, said: Said | None) -> bool:
    if said is None:
        return route.rule in ("", "empty")
    number, limit = _number(said.option), _number(route.value)
    fits = {
        "": True,
        "empty": False,
        "is": said.option == route.value,
        "lte": 0 <= number <= limit,
        "gte": number >= limit >= 0,
    }
    return fits[route.rule]


def _number(option: str) -> int:
    """The number of a scale, or -1."""
    return int(option) if option in _NUMBERS else -1


def answers(guide: Guide, state: State) -> dict[str, Said]:
    """Every answer by its name, the last one counts. What asked for care is kept, and never used again."""
    known: dict[str, Said] = {}
    for said in state.said:
        ask = guide.turns[said.turn].ask if said.turn in guide.turns else None
        if ask:
            known.pop(ask.save, None)
            known |= {ask.save: said} if said.how == "answered" and not said.care else {}
    return known


def shown(scene: Scene, state: State) -> Shown:
    """The turn where it stands, with own words in their places."""
    turn, given = scene.guide.turns[state.at], scene.given
    known = answers(scene.guide, state)
    values = {**given.values, **{name: said.text for name, said in known.items()}}
    ask = turn.ask
    return Shown(
        turn=turn.id,
        pieces=filled(turn.say, values),
        ask=ask,
        beside=tuple(values[name] for name in turn.beside if values.get(name)),
        seeds=tuple(values[name] for name in ask.seed if values.get(name)) if ask else (),
        words=words_in(values.get(ask.of, "")) if ask and ask.kind == Kind.PICK else (),
        lines=given.lines if ask and ask.kind == Kind.OWN_LINE else (),
        draft=state.drafts.get(turn.id, ""),
        ends=turn.ends,
    )


def who_may_see(guide: Guide, state: State) -> Who:
    """Nobody, unless it was finished and somebody was chosen.

    >>> who_may_see(Guide("a", 1, "A", "", 2, "x", {}), State("x"))
    <Who.PRIVATE: 'private'>
    """
    return who_was_chosen(guide, state) if state.over else Who.PRIVATE


def who_was_chosen(guide: Guide, state: State) -> Who:
    chosen = [said for said in answers(guide, state).values() if _asks_who(guide, said)]
    return Who(chosen[-1].option) if chosen else Who.PRIVATE


def _asks_who(guide: Guide, said: Said) -> bool:
    ask = guide.turns[said.turn].ask
    return ask is not None and ask.kind == Kind.SHARE
