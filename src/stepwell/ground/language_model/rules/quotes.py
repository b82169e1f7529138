"""Quotes: cut out of a sentence, and held against the words they are said to come from."""

import re

from stepwell.ground.language_model.rules.closed import TURNERS

_QUOTE = re.compile(r"“([^“”]*)”")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDS = re.compile(r"[.!?;…\n]")
FEWEST = 2


def quotes_in(text: str) -> list[str]:
    """
    >>> quotes_in("You kept “a heron” and “the roof”.")
    ['a heron', 'the roof']
    """
    return _QUOTE.findall(text)


def around(text: str) -> str:
    """What is left when the quotes are out; a blank stands for each.

    >>> around("You kept “a heron” close.")
    'You kept   close.'
    """
    return _QUOTE.sub(" ", text)


def words_of(text: str) -> list[str]:
    """Small letters, straight apostrophes.

    >>> words_of("Don’t wait, Ana_2!")
    ["don't", 'wait', 'ana', '2']
    """
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def turns(word: str) -> bool:
    """Whether this word turns round what stands near it.

    >>> turns("not"), turns("didn't"), turns("wish"), turns("heron")
    (True, True, True, False)
    """
    return word.endswith("n't") or (word.endswith("nt") and word[:-2] in _SHORT) or word in TURNERS


_SHORT = frozenset("do does did is are was were has have had wo would could should ca must need".split())  # noqa: SIM905


def places(quote: str, words: str) -> list[int]:
    """Where it stands in the words, letter by letter, without cutting a word in two.

    >>> places("it was", "it was. Quit wasting, it was"), places("eat", "I sweat")
    ([0, 22], [])
    """
    if not quote or quote != quote.strip():
        return []
    found, at = [], words.find(quote)
    while at >= 0:
        if not _cuts(words, at) and not _cuts(words, at + len(quote)):
            found.append(at)
        at = words.find(quote, at + 1)
    return found


def _cuts(words: str, at: int) -> bool:
    """Whether a word goes on across this place."""
    if not 0 < at < len(words):
        return False
    before, after = words[at - 1], words[at]
    joint = "'’-" + "\u00ad\u2010\u2011\u200c\u200d"
    if before in joint:
        return after.isalnum() and at > 1 and words[at - 2].isalnum()
    if after in joint:
        return before.isalnum() and at + 1 < len(words) and words[at + 1].isalnum()
    return _letter(before) and _letter(after)


def _letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_" or (ord(sign) > 0x2FF and not sign.isspace())


def is_fair(quote: str, words: str) -> bool:
    """Word for word, and with every "not", "if" or "wish" of its sentence inside.

    >>> is_fair("the bus was full", "I did not go, the bus was full."), is_fair("not go", "I did not go.")
    (False, True)
    >>> is_fair("the bus was full", "I did not go. So the bus was full.")
    True
    """
    return any(not _drops(quote, words, at) for at in places(quote, words))


def _drops(quote: str, words: str, at: int) -> bool:
    """Whether the rest of its sentence holds a word that turns it."""
    end = at + len(quote)
    before = _ENDS.split(words[:at])[-1]
    after = _ENDS.split(words[end:])[0] if not _ENDS.search(quote[-1:]) else ""
    return any(turns(word) for word in words_of(before) + words_of(after))


def long_enough(quote: str, words: str) -> bool:
    """A single word means little alone: two at least, unless there is only one.

    >>> long_enough("heron", "A heron came."), long_enough("Nothing", "Nothing")
    (False, True)
    """
    return len(words_of(quote)) >= min(FEWEST, max(1, len(words_of(words))))
