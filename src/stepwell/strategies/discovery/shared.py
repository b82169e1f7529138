"""What a client shows of the questions they asked their own days, for pages of the therapist.

Only what was shown, each by an act of its own; nothing tells that there is more.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from stepwell.ground.people.facts import PairFact
from stepwell.strategies.discovery.answer_cards import AnswerCard, answer_card
from stepwell.strategies.discovery.facts.asked import AskedFact
from stepwell.strategies.discovery.facts.found import Firm, HeldUp
from stepwell.strategies.discovery.queries.lived import Kept, kept_of, then, today_in
from stepwell.strategies.discovery.questions import questions
from stepwell.strategies.discovery.rules.answers import shown
from stepwell.strategies.discovery.sentences import shown_said, wording

More = Mapping[date, Mapping[str, float]]


def answers_to(pair: PairFact, shown: Sequence[AskedFact], more: More) -> tuple[AnswerCard, ...]:
    """What is shown, each as it stood when it was asked. `more` is what other rooms know of the days.

    A fixed number of questions. Draw one with strategies/discovery/answer.html.
    """
    return tuple(_cards(pair, shown, more)) if shown else ()


def _cards(pair: PairFact, asked: Iterable[AskedFact], more: More) -> Iterator[AnswerCard]:
    kept = kept_of(pair)
    for one in asked:
        card = answer_card(one, then(kept, one.until, one.at, more))
        if card:
            yield card


def held_up(pair: PairFact, asked: Iterable[AskedFact], now: datetime, more: More) -> tuple[HeldUp, ...]:
    """Of what was asked, only what later days agreed with: the one kind of pattern a brief may name."""
    wanted = {one.question for one in asked}
    return tuple(_held(kept_of(pair), wanted, now, more)) if wanted else ()


def _held(kept: Kept, asked: set[str], now: datetime, more: More) -> Iterator[HeldUp]:
    here = then(kept, today_in(kept, now), now, more)
    for one in shown(here.lived, questions(), str(kept.pair.client.id)):
        if one.firm is Firm.HELD_UP and one.question.id in asked:
            words = wording(one.question, here.lived.practices, not here.about)
            yield HeldUp(one.question.id, f"{words.ask} {shown_said(one, words)}")
