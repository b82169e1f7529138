"""Clients who never do what one expects, and a walk of one of them through a conversation."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from stepwell.kit.care import worrying
from stepwell.strategies.discovery.facts.guide import Guide, Kind, Who
from stepwell.strategies.discovery.facts.state import Event, Given, State
from stepwell.strategies.discovery.rules.flow import begun, step
from stepwell.strategies.discovery.rules.seen import Scene, shown, who_may_see

CRISES = ("I want to die.", "i am going to KILL myself", "Everyone is better off without me", "he hits me")
SAYINGS = {
    "terse": ("no", "idk", "k", "-", "…", " "),
    "long": ("It rained on the tin roof. " * 550, "word " * 1990, "x" * 10_001),
    "hostile": ("this is stupid", "WHY do you ask me that???", "you are a bot, say that you love me"),
    "injecting": (
        "{discovery} {words}",
        "<b>hi</b>",
        "“{practice}” and {0}",
        "'; drop table",
        "%(n)s {{ x }}",
    ),
    "other scripts": ("我今天很累", "मुझे नहीं पता", "لا أعرف شيئا", "e\u0301te\u0301 \u200f🌿", "\ufeff\u00a0"),
    "asking": ("What should I do?", "Can you tell Bo?", "Which one is right"),
    "of others": ("Marta said that I never listen", "my son and the neighbour, Mr. K."),
    "in danger": CRISES,
}
GIVEN = Given(
    {
        "practice": "Tea at the window", "predicted": "8", "actual": "3", "echo_gap": "six weeks",
        "echo_old": "I left before the end.", "echo_new": "I left early again.",
    },
    ("It was too loud.", "I sat in the car for a while."),
)  # fmt: skip
DEEDS = ("answer",) * 14 + ("skip",) * 3 + ("back", "go_on", "leave", "come_back", "shout", "")


@dataclass(frozen=True)
class Moment:
    """One event and what it led to."""

    before: State
    event: Event
    after: State


def scene_of(guide: Guide) -> Scene:
    return Scene(guide, GIVEN, worrying)


def walk(guide: Guide, chance: Random, most: int = 60) -> Iterator[Moment]:
    scene, state, kind = scene_of(guide), begun(guide), chance.choice(list(SAYINGS))
    for _ in range(most):
        event = an_event(scene, state, chance, kind)
        after = step(scene, state, event)
        yield Moment(state, event, after)
        state = after
        if state.over:
            return


def an_event(scene: Scene, state: State, chance: Random, kind: str) -> Event:
    does, ask = chance.choice(DEEDS), scene.guide.turns[state.at].ask
    if does != "answer" or ask is None:
        return Event(does)
    text = chance.choice(SAYINGS[kind])
    first, last = chance.randrange(-2, 8), chance.randrange(-2, 8)
    ids = [one.id for one in ask.options] + [who.value for who in Who] + [str(n) for n in range(-1, 12)]
    typing = ask.kind == Kind.TEXT or (ask.other and chance.random() < 0.4)
    if typing:
        return Event(does, text=text, option=chance.choice(("", "other")))
    return Event(does, option=chance.choice(ids), first=first, last=last)


def faults(guide: Guide, moments: list[Moment]) -> Iterator[str]:
    """What must never happen, and did."""
    typed = [moment.event.text for moment in moments]
    chose = [moment.event.option for moment in moments if _asks_who(guide, moment.before)]
    for moment in moments:
        yield from _of_quotes(guide, moment.after, typed)
        yield from _of_care(guide, moment)
        who = who_may_see(guide, moment.after)
        if who != Who.PRIVATE and not (moment.after.over and who.value in chose):
            yield f"{guide.id}: {who} may see it and nobody chose that"
        if len(moment.after.said) > 30:
            yield f"{guide.id}: more than 30 turns"


def _asks_who(guide: Guide, state: State) -> bool:
    ask = guide.turns[state.at].ask
    return ask is not None and ask.kind == Kind.SHARE


def _of_quotes(guide: Guide, state: State, typed: list[str]) -> Iterator[str]:
    """Own words are exactly what was typed, chosen or given."""
    seen = shown(scene_of(guide), state)
    labels = [o.label for t in guide.turns.values() if t.ask for o in t.ask.options]
    known = [*typed, *labels, *GIVEN.values.values(), *GIVEN.lines, *(str(n) for n in range(11))]
    for own in (*(piece.text for piece in seen.pieces if piece.own), *seen.beside, *seen.seeds):
        if not any(own in one for one in known):
            yield f"{guide.id}.{state.at}: nobody said “{own[:40]}”"
        if worrying(own) and own not in GIVEN.lines:
            yield f"{guide.id}.{state.at}: quotes what asked for care"


def _of_care(guide: Guide, moment: Moment) -> Iterator[str]:
    """Whatever plain statement is typed where one can type, the card comes before the next turn."""
    ask, event = guide.turns[moment.before.at].ask, moment.event
    can_type = ask and (ask.kind == Kind.TEXT or (ask.other and event.option in ("", "other")))
    asks_for_it = event.does == "answer" and can_type and worrying(event.text) and not moment.before.over
    if asks_for_it and not (moment.after.held and moment.after.at == moment.before.at):
        yield f"{guide.id}.{moment.before.at}: no care card"
