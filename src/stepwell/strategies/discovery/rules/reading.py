"""When an answer may be read, what becomes of the conversation then, and whether it goes on being offered."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from stepwell.ground.language_model.facts import Came, Task
from stepwell.strategies.discovery.facts.guide import Ask, Guide, Kind, Turn
from stepwell.strategies.discovery.facts.reading import Closeness, Readable, ReadingFact
from stepwell.strategies.discovery.facts.state import Said, State
from stepwell.strategies.discovery.rules.seen import answers, following
from stepwell.strategies.discovery.rules.told import DISCOVERY

IN_A_ROW, NEWEST, LEAST, PEOPLE, SHARE = 2, 50, 20, 5, 0.6


def readable_here(guide: Guide, state: State) -> Readable | None:
    """The words to pick from, else what was typed just now; None behind the care card and at the end.

    >>> readable_here(Guide("a", 1, "A", "", 2, "x", {}), State("x")) is None
    True
    """
    turn = guide.turns.get(state.at)
    if turn is None or state.over or state.held or not state.said:
        return None
    if turn.ask and turn.ask.kind == Kind.PICK:
        whole = answers(guide, state).get(turn.ask.of)
        return Readable(Task.QUOTE, whole.turn, whole.text) if whole else None
    return _typed_last(guide, state)


def _typed_last(guide: Guide, state: State) -> Readable | None:
    last = state.said[-1]
    turn = guide.turns.get(last.turn)
    ask = turn.ask if turn else None
    if turn is None or ask is None or last.care or not _own_words(ask, last) or ask.save == DISCOVERY:
        return None
    options = ways_from(guide, turn, state)
    if options:
        return Readable(Task.NEXT, turn.id, last.text, options)
    return Readable(Task.REFLECT, turn.id, last.text)


def _own_words(ask: Ask, said: Said) -> bool:
    typed = said.how == "answered" and said.option in ("", "other")
    return typed and (ask.kind == Kind.TEXT or (ask.kind == Kind.CHOICE and ask.other))


def ways_from(guide: Guide, turn: Turn, state: State) -> dict[str, str]:
    """The options of a choice that own words were given to; none where all lead the same way.

    Nor where another turn parts by the same answer: there the written ways stay as they are.
    """
    ask = turn.ask
    if ask is None or ask.kind != Kind.CHOICE or state.at != _leads(guide, turn, state, "other"):
        return {}
    elsewhere = (route for other in guide.turns.values() if other.id != turn.id for route in other.routes)
    if any(route.var == ask.save and route.rule not in ("", "empty") for route in elsewhere):
        return {}
    leads = {_leads(guide, turn, state, option.id) for option in ask.options}
    return {option.id: option.label for option in ask.options} if len(leads | {state.at}) > 1 else {}


def moved(guide: Guide, state: State, option: str) -> State:
    """Where it goes on when these own words are taken for that option; the words themselves stay.

    >>> moved(Guide("a", 1, "A", "", 2, "x", {}), State("x"), "blank").at
    'x'
    """
    read = readable_here(guide, state)
    if read is None or option not in read.options:
        return state
    return replace(state, at=_leads(guide, guide.turns[read.turn], state, option), again="", left=False)


def _leads(guide: Guide, turn: Turn, state: State, option: str) -> str:
    known = answers(guide, state)
    save = turn.ask.save if turn.ask else ""
    return following(turn, known | {save: Said(turn.id, "answered", known[save].text, option)})


def rests(readings: Sequence[ReadingFact]) -> bool:
    """For the rest of this conversation: after one that was not close, or two in a row without words."""
    last = [one.came for one in sorted(readings, key=lambda one: one.at)][-IN_A_ROW:]
    silent = len(last) == IN_A_ROW and Came.GOOD not in last
    return silent or any(one.close is False for one in readings)


def closeness(said: Sequence[tuple[UUID, bool]]) -> Closeness:
    """Of the newest fifty, from twenty on: six of ten have to be close. Shown only from five people on.

    >>> closeness([(UUID(int=n % 6), n % 2 == 0) for n in range(20)])
    Closeness(asked=20, close=10, told=True, earns=False)
    >>> closeness([(UUID(int=1), False)] * 19).earns
    True
    """
    newest = said[:NEWEST]
    asked, close = len(newest), sum(near for _, near in newest)
    enough = asked >= LEAST
    people = len({client for client, _ in newest})
    return Closeness(asked, close, enough and people >= PEOPLE, not enough or close >= SHARE * asked)
