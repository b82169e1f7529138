"""What to do this week, short enough to be read in under a minute."""

from collections.abc import Sequence

from stepwell.kit.words import count_words, grade, hard_words, reading_seconds
from stepwell.strategies.fluency.facts import Part, Recap

MOST_WORDS = 120
WANTED_GRADE = 7


def recap(parts: Sequence[Part]) -> Recap:
    """The parts in their order, at most 120 words together.

    Too long, whole parts go, the least important first and of two alike the later one. No sentence is cut.

    >>> card = recap([Part("Breathe out once.", 9), Part("why " * 118, 1), Part("", 5)])
    >>> card.parts, card.words, card.seconds
    (('Breathe out once.',), 3, 1)
    """
    kept = [part for part in parts if part.text.strip()]
    while sum(count_words(part.text) for part in kept) > MOST_WORDS:
        least = min(part.weight for part in kept)
        kept.remove(next(part for part in reversed(kept) if part.weight == least))
    text = "\n".join(part.text.strip() for part in kept)
    return Recap(
        parts=tuple(part.text.strip() for part in kept),
        words=count_words(text),
        grade=grade(text),
        seconds=reading_seconds(text),
        hard=tuple(hard_words(text)),
    )


def easy_to_read(card: Recap) -> bool:
    """Whether most people read it with ease.

    >>> easy_to_read(recap([Part("Stop for one breath. Name what you feel.", 1)]))
    True
    """
    return card.grade <= WANTED_GRADE
