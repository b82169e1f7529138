"""What stands out among all questions at once.

Nothing found here is told as a finding: it only chooses which question to offer.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from stepwell.strategies.discovery.facts.found import Split
from stepwell.strategies.discovery.facts.lived import Lived
from stepwell.strategies.discovery.facts.question import Question, Sort
from stepwell.strategies.discovery.rules.bands import KNOWN, LEAST, chance_of, move_together, waits
from stepwell.strategies.discovery.rules.guarded import believed, dice
from stepwell.strategies.discovery.rules.pairs import pairs, split


@dataclass(frozen=True)
class Seen:
    """A question whose answer stands out. `twin` is another one that says nearly the same."""

    question: Question
    split: Split
    p: float
    twin: str = ""


def look(lived: Lived, questions: Iterable[Question], client: str) -> list[Seen]:
    """What stands out when all of it is asked at once; the clearest first, of two alike only one."""
    tested = [one for question in questions if (one := _test(lived, question, client))]
    kept = believed([one.p for one in tested])
    clear = [one for one, keep in zip(tested, kept, strict=True) if keep and _enough(one)]
    if not lived.asked or lived.noted / lived.asked < KNOWN:
        return []
    return _once(lived, sorted(clear, key=lambda one: one.p))


def _test(lived: Lived, question: Question, client: str) -> Seen | None:
    if question.standing or question.sort is Sort.COUNTED:
        return None
    found = pairs(lived, question)
    if found is None or waits(question, found):
        return None
    p = chance_of(question, found, dice(client, question.id))
    return Seen(question, split(found, question), p)


def _enough(one: Seen) -> bool:
    return abs(one.split.effect) >= LEAST[one.question.sort]


def _once(lived: Lived, clear: list[Seen]) -> list[Seen]:
    shown: list[Seen] = []
    for one in clear:
        twin = next(
            (at for at, other in enumerate(shown) if _twins(lived, one.question, other.question)), None
        )
        if twin is None:
            shown.append(one)
        else:
            shown[twin] = replace(shown[twin], twin=shown[twin].twin or one.question.id)
    return shown


def _twins(lived: Lived, one: Question, other: Question) -> bool:
    """They ask about the same thing, or about things that move together."""
    same = {one.outcome, one.by} == {other.outcome, other.by}
    both = one.by and other.by and one.outcome == other.outcome
    return same or bool(both and move_together(lived.columns[one.by], lived.columns[other.by]))
