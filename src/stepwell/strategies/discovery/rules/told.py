"""A conversation as one reads it afterwards: what was asked, what was said, and the sentence it led to."""

from stepwell.strategies.discovery.facts.guide import Guide, Kind
from stepwell.strategies.discovery.facts.record import Line
from stepwell.strategies.discovery.facts.state import Given, Said, State
from stepwell.strategies.discovery.rules.seen import Scene, answers, shown

DISCOVERY = "discovery"


def lines_of(guide: Guide, given: Given, state: State) -> list[Line]:
    """Every turn that was passed, in order. What was skipped, and who may see it, is left out.

    >>> lines_of(Guide("a", 1, "A", "", 2, "x", {}), Given(), State("x"))
    []
    """
    scene, lines = Scene(guide, given), []
    for place, said in enumerate(state.said):
        if said.turn in guide.turns and _tells(guide, said):
            before = State(said.turn, state.said[:place])
            say = "".join(piece.text for piece in shown(scene, before).pieces)
            lines.append(Line(say, said.text))
    return lines


def _tells(guide: Guide, said: Said) -> bool:
    turn = guide.turns[said.turn]
    asks_who = turn.ask is not None and turn.ask.kind == Kind.SHARE
    return said.how == "answered" and not asks_who


def sentence_of(guide: Guide, state: State) -> str:
    """The client's own sentence, or "" without one."""
    said = answers(guide, state).get(DISCOVERY)
    return said.text if said else ""


def step_of(guide: Guide, state: State) -> str:
    """What the client chose to do next, in the words of the choice; "" without one."""
    chosen = [one for one in answers(guide, state).values() if guide.turns[one.turn].move == "tiny_step"]
    return chosen[-1].text if chosen else ""
