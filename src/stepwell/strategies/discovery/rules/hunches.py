"""Looking on a few days fixed beforehand, and asking each hunch again of the days that come after it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from stepwell.strategies.discovery.facts.found import Hunch
from stepwell.strategies.discovery.facts.lived import Lived
from stepwell.strategies.discovery.facts.question import Question
from stepwell.strategies.discovery.rules.bands import chance_of, waits
from stepwell.strategies.discovery.rules.finder import Seen, look
from stepwell.strategies.discovery.rules.guarded import dice
from stepwell.strategies.discovery.rules.lived import part
from stepwell.strategies.discovery.rules.pairs import pairs, split

LOOKS = (28, 42, 60, 90, 120, 150, 180)
LATER, LET_GO = 28, 90
ONE_SIDED = 0.05


def hunches(lived: Lived, questions: Iterable[Question], client: str) -> list[Hunch]:
    """Every hunch so far, each followed to its end. Held up is said only of days that came after it."""
    asked = {question.id: question for question in questions}
    found: list[Hunch] = []
    for day in (one for one in LOOKS if one <= lived.length):
        clear = look(part(lived, 0, day), asked.values(), client)
        now = {one.question.id: one.split.effect > 0 for one in clear}
        found = [_followed(lived, asked, one, day, client, now) for one in found]
        waiting = {one.question for one in found if not one.over}
        found += [_fresh(lived, one, day) for one in clear if one.question.id not in waiting]
    return found


def _fresh(lived: Lived, one: Seen, day: int) -> Hunch:
    seen = lived.first + timedelta(day - 1)
    return Hunch(one.question.id, one.split.effect > 0, seen, twin=one.twin)


def _followed(
    lived: Lived, asked: Mapping[str, Question], one: Hunch, day: int, client: str, now: Mapping[str, bool]
) -> Hunch:
    if one.over:
        return one
    begin = (one.seen - lived.first).days + 1
    still = replace(one, stands=now.get(one.question) == one.up)
    if one.held or day - begin < LATER:
        return still
    if holds(part(lived, begin, day), asked[one.question], one.up, client):
        return replace(still, held=lived.first + timedelta(day - 1))
    return replace(still, over=day - begin >= LET_GO)


def holds(later: Lived, question: Question, up: bool, client: str) -> bool:
    """Whether days that nobody had looked at lie the same way, clearly enough."""
    found = pairs(later, question)
    if found is None or waits(question, found) or (split(found, question).effect > 0) != up:
        return False
    return chance_of(question, found, dice(client, f"{question.id} later")) / 2 <= ONE_SIDED
