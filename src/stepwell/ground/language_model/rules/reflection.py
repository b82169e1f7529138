"""One sentence for a client, around their own exact words. What is wrong with it, if anything."""

import re
from collections.abc import Callable

from stepwell.ground.language_model.rules.closed import CLOSED, NUMBERS, SELF
from stepwell.ground.language_model.rules.plain import is_plain
from stepwell.ground.language_model.rules.quotes import (
    around,
    is_fair,
    long_enough,
    places,
    quotes_in,
    turns,
    words_of,
)

MOST_WORDS, FEWEST_WORDS, MOST_QUOTES, LONGEST = 22, 1, 2, 320
_INNER_END = re.compile(r"[.!;:…](?=.*\w)", re.DOTALL)
_AT_YOU = re.compile(
    r"”\s+(?:at|against|about|to|toward|towards|for|on|of|from|by|with|over)\s+you", re.IGNORECASE
)
_WHAT_ONE_IS = re.compile(r"\b(?:am|I['’]m|im|you are|you['’]re|youre)\b", re.IGNORECASE)
Worries = Callable[[str], bool]


def faults(sentence: str, answer: str, worries: Worries) -> list[str]:
    """In one word each; none means that it may be shown.

    >>> faults("You noticed “the heron on it” first.", "There was the heron on it.", lambda t: False)
    []
    >>> faults("You are “so lazy”.", "I was not so lazy today.", lambda t: False)
    ['words', 'quote']
    """
    frame, quotes = around(sentence), quotes_in(sentence)
    own = words_of(frame)
    found = {
        "long": len(sentence) > LONGEST or len(own) > MOST_WORDS,
        "short": len(own) < FEWEST_WORDS,
        "marks": not is_plain(frame, sentence),
        "question": "?" in sentence,
        "sentences": bool(_INNER_END.search(frame)),
        "self": any(word.split("'")[0] in SELF for word in own),
        "denial": any(turns(word) for word in own),
        "number": any(word in NUMBERS or any(sign.isdigit() for sign in word) for word in own),
        "words": any(word not in CLOSED for word in own),
        "quote": not _fair(quotes, answer),
        "order": not _in_order(quotes, answer),
        "splice": "”“" in sentence.replace(" ", "") or bool(_AT_YOU.search(sentence)),
        "label": any(_WHAT_ONE_IS.search(quote) for quote in quotes),
        "worry": worries(answer)
        or worries(sentence)
        or worries(sentence.translate({0x201C: "", 0x201D: ""})),
    }
    return [name for name, wrong in found.items() if wrong]


def _fair(quotes: list[str], answer: str) -> bool:
    if not 1 <= len(quotes) <= MOST_QUOTES:
        return False
    return all(long_enough(quote, answer) and is_fair(quote, answer) for quote in quotes)


def _in_order(quotes: list[str], answer: str) -> bool:
    """The second quote comes after the first, as it was said."""
    ends = 0
    for quote in quotes:
        ahead = [at for at in places(quote, answer) if at >= ends]
        if not ahead:
            return not places(quote, answer)
        ends = ahead[0] + len(quote)
    return True
