"""Conversations as a therapist reads them: every turn, who has looked at it as a clinician, and remarks."""

import re
from dataclasses import dataclass, replace
from uuid import UUID

from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import PairFact, Role
from stepwell.ground.people.queries import open_pairs
from stepwell.strategies.discovery.content import as_written, check, guides
from stepwell.strategies.discovery.facts.guide import Ask, Guide, Turn
from stepwell.strategies.discovery.queries.guide import guides_of
from stepwell.strategies.discovery.queries.offer import suggestions


@dataclass(frozen=True)
class TurnLine:
    """A thought, and what can be said to it."""

    say: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class GuideCard:
    """`review` is who looked at it and when, "" while nobody did.

    `thought` are clients for whom the therapist thought of it, `for_whom` pairs for whom they still may.
    """

    id: str
    title: str
    invite: str
    minutes: int
    review: str
    own: bool
    turns: tuple[TurnLine, ...]
    thought: tuple[tuple[UUID, str], ...] = ()
    for_whom: tuple[tuple[UUID, str], ...] = ()


@dataclass(frozen=True)
class Remark:
    line: int
    say: str


@dataclass(frozen=True)
class Looked:
    """What was pasted, as it would be met, and what is to mend."""

    remarks: tuple[Remark, ...]
    card: GuideCard | None


def guide_cards(person: Person) -> tuple[GuideCard, ...]:
    """The clinic's own first. A therapist may think of one for a client; an admin has none."""
    pairs = open_pairs(person.pk) if person.role == Role.THERAPIST else []
    named = {(one.client, one.guide) for one in suggestions([pair.client.id for pair in pairs])}
    cards = [_for(guide_card(guide), pairs, named) for guide in guides_of(person.clinic_id).values()]
    return tuple(sorted(cards, key=lambda card: not card.own))


def _for(card: GuideCard, pairs: list[PairFact], named: set[tuple[UUID, str]]) -> GuideCard:
    has = [(pair.client.id, card.id) in named for pair in pairs]
    return replace(
        card,
        thought=tuple((pair.id, pair.client.name) for pair, had in zip(pairs, has, strict=True) if had),
        for_whom=tuple((pair.id, pair.client.name) for pair, had in zip(pairs, has, strict=True) if not had),
    )


def guide_card(guide: Guide) -> GuideCard:
    review = f"{guide.reviewed_by}, {guide.reviewed_on}" if guide.reviewed_by and guide.reviewed_on else ""
    turns = tuple(turn_line(turn) for turn in guide.turns.values())
    own = guide.id not in guides()
    return GuideCard(guide.id, guide.title, open_places(guide.invite), guide.minutes, review, own, turns)


def turn_line(turn: Turn) -> TurnLine:
    return TurnLine(open_places(turn.say), answers_of(turn.ask) if turn.ask else ())


def open_places(say: str) -> str:
    """What is filled in for each client, in square brackets.

    >>> open_places("Two lines, {echo_gap} apart.")
    'Two lines, [echo gap] apart.'
    """
    return re.sub(r"\{(\w+)\}", lambda place: f"[{place[1].replace('_', ' ')}]", say)


def answers_of(ask: Ask) -> tuple[str, ...]:
    ends = (f"0 · {ask.low}", f"10 · {ask.high}") if ask.low else ()
    return (*(option.label for option in ask.options), *ends, *filter(None, [ask.skip]))


def looked_at(text: str) -> Looked:
    remarks = tuple(Remark(line, say) for line, say in check(text))
    guide = as_written(text)
    return Looked(remarks, guide_card(guide) if guide else None)
