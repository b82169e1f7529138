"""One step of a conversation: a guide, how far it has come, and what was done give how far it is then.

No clock, no network and no chance, so that a phone can do the same alone: look/static/look/js/talk_flow.js
is its twin, and tests/conversations walks both through the same traces.
"""

from dataclasses import replace

from stepwell.strategies.discovery.facts.guide import Ask, Guide, Kind
from stepwell.strategies.discovery.facts.state import Event, Said, State
from stepwell.strategies.discovery.rules.quote import span_of, words_in
from stepwell.strategies.discovery.rules.seen import NOBODY, Scene, answers, following, offered

LONGEST = 10_000


def begun(guide: Guide) -> State:
    return State(at=guide.start)


def step(scene: Scene, state: State, event: Event) -> State:
    """What comes next, whatever was done. An unknown deed asks again; nothing moves a finished one.

    >>> from stepwell.strategies.discovery.facts.guide import Turn
    >>> turn = Turn("hello", "close", "That was all.", ends=True)
    >>> scene = Scene(Guide("a", 1, "A", "", 2, "hello", {"hello": turn}))
    >>> step(scene, begun(scene.guide), Event("go_on")).over
    True
    """
    if state.over or state.at not in scene.guide.turns:
        return state
    here = replace(state, again="", left=False)
    deed = _DEEDS.get(event.does)
    return deed(scene, here, event) if deed else replace(here, again="choose")


def _answer(scene: Scene, state: State, event: Event) -> State:
    """The care card comes before anything else is done with a text."""
    ask = scene.guide.turns[state.at].ask
    if ask is None:
        return _go_on(scene, state, event)
    said, again = _heard(scene, ask, state, event)
    if said is None:
        return replace(state, again=again, drafts=_drafts(state, state.at, event.text), held=None)
    if _typed(said) and ask.kind in (Kind.TEXT, Kind.CHOICE) and scene.worries(said.text):
        return replace(state, held=replace(said, care=True))
    return _passed(scene, state, said)


def _heard(scene: Scene, ask: Ask, state: State, event: Event) -> tuple[Said | None, str]:
    """What was said, or None and why we ask again."""
    if ask.kind == Kind.PICK:
        whole = answers(scene.guide, state).get(ask.of, NOBODY).text
        return _text(state, span_of(whole, event.first, event.last))
    if ask.kind == Kind.TEXT:
        return _text(state, event.text)
    if ask.other and event.option in ("", "other") and words_in(event.text):
        return _text(state, event.text, "other")
    text = offered(ask, scene.given).get(event.option, "")
    return (Said(state.at, "answered", text, event.option), "") if text else (None, "choose")


def _text(state: State, text: str, option: str = "") -> tuple[Said | None, str]:
    if not words_in(text):
        return None, "empty"
    return (None, "long") if len(text) > LONGEST else (Said(state.at, "answered", text, option), "")


def _skip(scene: Scene, state: State, event: Event) -> State:
    """On without an answer; what waits behind the care card was written, so it is kept."""
    if state.held:
        return _passed(scene, state, state.held)
    how = "skipped" if scene.guide.turns[state.at].ask else "read"
    return _passed(scene, state, Said(state.at, how))


def _go_on(scene: Scene, state: State, event: Event) -> State:
    """Past the care card with what was written, or on from a turn that asks nothing."""
    if state.held:
        return _passed(scene, state, state.held)
    if scene.guide.turns[state.at].ask:
        return replace(state, again="choose")
    return _passed(scene, state, Said(state.at, "read"))


def _back(scene: Scene, state: State, event: Event) -> State:
    """One turn back; what was said there is in its field again. From the care card, to its own field."""
    if state.held:
        return replace(state, drafts=_drafts(state, state.at, state.held.text), held=None)
    if not state.said:
        return state
    last = state.said[-1]
    drafts = _drafts(_typing(state, event), last.turn, last.text if _typed(last) else "")
    return replace(state, at=last.turn, said=state.said[:-1], drafts=drafts)


def _typing(state: State, event: Event) -> State:
    """What is in the field stays there."""
    return replace(state, drafts=_drafts(state, state.at, event.text)) if event.text else state


def _drafts(state: State, turn: str, text: str) -> dict[str, str]:
    others = {name: said for name, said in state.drafts.items() if name != turn}
    return others | ({turn: text} if text else {})


def _typed(said: Said) -> bool:
    return said.how == "answered" and said.option in ("", "other")


def _leave(scene: Scene, state: State, event: Event) -> State:
    return replace(_typing(state, event), left=True)


def _come_back(scene: Scene, state: State, event: Event) -> State:
    return state


def _passed(scene: Scene, state: State, said: Said) -> State:
    turn, drafts = scene.guide.turns[state.at], _drafts(state, state.at, "")
    after = replace(state, said=(*state.said, said), held=None, drafts=drafts)
    if turn.ends:
        return replace(after, over=True)
    return replace(after, at=following(turn, answers(scene.guide, after)))


_DEEDS = {
    "answer": _answer,
    "skip": _skip,
    "back": _back,
    "leave": _leave,
    "go_on": _go_on,
    "come_back": _come_back,
}
