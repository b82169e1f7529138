"""What is not written but chosen: one of the ids there are, or some words of an answer as they stand."""

from collections.abc import Collection

from stepwell.ground.language_model.rules.quotes import is_fair, long_enough, words_of
from stepwell.ground.language_model.rules.reflection import Worries

LONGEST_QUOTE = 14


def is_move(move: str, allowed: Collection[str]) -> bool:
    """
    >>> is_move("blank", {"blank", "tight"}), is_move("Blank", {"blank"}), is_move("", {"blank"})
    (True, False, False)
    """
    return move in allowed


def is_quote(quote: str, answer: str, worries: Worries) -> bool:
    """Word for word, not all too long, with every "not" of its sentence, and nothing that asks for care.

    >>> is_quote("on the roof", "A heron stood on the roof.", lambda text: False)
    True
    >>> is_quote("on a roof", "A heron stood on the roof.", lambda text: False)
    False
    """
    if worries(answer) or worries(quote) or not 1 <= len(words_of(quote)) <= LONGEST_QUOTE:
        return False
    return long_enough(quote, answer) and is_fair(quote, answer)
