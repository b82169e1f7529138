"""All that a diary could say of the questions there are: what is shown, and what each would be answered."""

from collections.abc import Iterable

from stepwell.strategies.discovery.facts.found import Band, Firm, Hunch, Shown, Verdict
from stepwell.strategies.discovery.facts.lived import Lived
from stepwell.strategies.discovery.facts.question import Question
from stepwell.strategies.discovery.rules.bands import verdict
from stepwell.strategies.discovery.rules.hunches import hunches
from stepwell.strategies.discovery.rules.pairs import pairs, split


def shown(lived: Lived, questions: Iterable[Question], client: str) -> list[Shown]:
    """Claims first, then what held up, then hunches that still stand."""
    asked = {question.id: question for question in questions}
    claims = [Shown(one.question, Firm.CLAIM, one.split) for one in _claims(lived, asked.values(), client)]
    found = [
        one for one in hunches(lived, asked.values(), client) if one.held or (one.stands and not one.over)
    ]
    newest = {one.question: one for one in found}
    rest = [_shown(lived, asked[one.question], one) for one in newest.values()]
    return [*claims, *sorted(rest, key=lambda one: one.firm is not Firm.HELD_UP)]


def _claims(lived: Lived, questions: Iterable[Question], client: str) -> list[Verdict]:
    standing = (verdict(lived, question, client) for question in questions if question.standing)
    return [one for one in standing if one and one.band is Band.TOGETHER]


def _shown(lived: Lived, question: Question, one: Hunch) -> Shown:
    found = pairs(lived, question)
    firm = Firm.HELD_UP if one.held else Firm.HUNCH
    if found is None:
        raise LookupError(question.id)
    return Shown(question, firm, split(found, question), one.seen, one.twin)


def answers(lived: Lived, questions: Iterable[Question], client: str) -> list[Verdict]:
    """What each question would be answered if it was asked now; without those that nothing is noted for."""
    return [one for question in questions if (one := verdict(lived, question, client))]
