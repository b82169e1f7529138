"""What a client shows of the questions they asked their own days, for pages of the therapist.

Only what was shown, each by an act of its own; nothing tells that there is more.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from stepwell.ground.people.facts import PairFact
from stepwell.strategies.discovery.answer_cards import AnswerCard, answer_card
from stepwell.strategies.discovery.facts.asked import AskedFact
from stepwell.strategies.discovery.facts.found import Firm
from stepwell.strategies.discovery.queries.asked import shared_questions
from stepwell.strategies.discovery.queries.lived import Kept, kept_of, then, today_in
from stepwell.strategies.discovery.questions import questions
from stepwell.strategies.discovery.rules.answers import shown
from stepwell.strategies.discovery.sentences import shown_said, wording

More = Mapping[date, Mapping[str, float]]


def shared_answers(pair: PairFact, more: More) -> tuple[AnswerCard, ...]:
    """Each as it stood when it was asked, newest first. `more` is what other rooms know of the days.

    Two questions when nothing is shown, else a fixed number. Draw one with strategies/discovery/answer.html.
    """
    return tuple(_cards(pair, shared_questions(pair.client.id), more))


def _cards(pair: PairFact, asked: list[AskedFact], more: More) -> Iterator[AnswerCard]:
    kept = kept_of(pair) if asked else None
    for one in asked:
        card = answer_card(one, then(kept, one.until, one.at, more)) if kept else None
        if card:
            yield card


def held_up(pair: PairFact, now: datetime, more: More) -> tuple[str, ...]:
    """Of what is shown for it, only what later days agreed with: the one kind of pattern a brief may name."""
    asked = {one.question for one in shared_questions(pair.client.id) if one.before_we_meet}
    return tuple(_held(kept_of(pair), asked, now, more)) if asked else ()


def _held(kept: Kept, asked: set[str], now: datetime, more: More) -> Iterator[str]:
    here = then(kept, today_in(kept, now), now, more)
    for one in shown(here.lived, questions(), str(kept.pair.client.id)):
        if one.firm is Firm.HELD_UP and one.question.id in asked:
            words = wording(one.question, here.lived.practices, not here.about)
            yield f"{words.ask} {shown_said(one, words)}"
