"""Plain counts of what is known, and whether a rating still waits for its answer."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from stepwell.ground.diary.facts import History, Outcome
from stepwell.strategies.insight.facts import RatingFact, Said, Told

LOW = 7
WITHOUT = (Outcome.NOT_TODAY, Outcome.NOT_APPLICABLE)


def told(histories: Iterable[History], today: date) -> Told:
    """What several plans tell together. Today is still open, so it is blank for nobody."""
    seen, blank = Counter[Outcome](), 0
    for history in histories:
        seen.update(entry.outcome for entry in history.entries.values())
        blank += sum(day < today for day in history.quiet)
    return Told(
        practised=seen[Outcome.DONE] + seen[Outcome.SMALLER],
        smaller=seen[Outcome.SMALLER],
        without=sum(seen[outcome] for outcome in WITHOUT),
        rest=seen[Outcome.REST],
        blank=blank,
    )


def let_be(said: Said) -> bool:
    """Whether the client chose to say nothing.

    >>> let_be(Said()), let_be(Said(fit=0)), let_be(Said(words="A lot."))
    (True, False, False)
    """
    return said.fit is None and said.session is None and not said.words


def wants_answer(rating: RatingFact | None) -> bool:
    """Something was said, and the therapist has not answered yet."""
    return rating is not None and rating.answer is None and not let_be(rating.said)


def was_low(said: Said) -> bool:
    """Whether one of the two was under 7: then something may want to change, and the answer says what.

    >>> was_low(Said(6, 9)), was_low(Said(7, 7)), was_low(Said(words="Fine."))
    (True, False, False)
    """
    return any(value is not None and value < LOW for value in (said.fit, said.session))
