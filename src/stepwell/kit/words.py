"""Words from people and for people: cleaning, counting, and how hard an English text is to read."""

import re
import unicodedata
from functools import lru_cache
from itertools import chain
from math import ceil
from pathlib import Path
from typing import Any

import pyphen

from stepwell.kit import written
from stepwell.kit.refusal import Refusal, gettext_noop

# Brysbaert 2019 (J. Mem. Lang. 109:104047): adults read aloud 183 English words a minute, silently 238.
WORDS_A_MINUTE = 183
_BREAKS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_CONTROLS = {code: None for code in chain(range(0x20), range(0x7F, 0xA0)) if chr(code) not in "\n\t"}
_GAPS = re.compile(r"[\s–—/…]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_VOWELS = re.compile(r"[aeiouyà-öø-ÿ]+")
# A last e, ed or es that is not heard: smile, walked, breathes; but table, needed, wishes.
_SILENT = re.compile(r"(?:(?<=[aeiouylr]l)|(?<=[^aeiouyl]))(?:e|(?<![td])ed|(?<![cgsxz])(?<![cs]h)es)$")
_SHORT_FORMS = re.compile(r"\b(?:[ap]\.m|e\.g|i\.e|etc|dr|mrs?|ms|st|vs)\.", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?:\s+|$)|\n+")


class TooLong(Refusal):
    """A text over its limit; nothing is ever cut off silently."""

    status = 422
    says = gettext_noop("There is room for %(limit)s letters and this has %(length)s. What can go?")


def clean(text: str, limit: int | None = None) -> str:
    r"""The same words, safe to store: no control characters but newline and tab, no half characters.

    Every line break becomes a newline; the rest is put in Unicode's composed form (NFC). Emoji,
    joiners and right-to-left text stay. More than `limit` characters raise TooLong.

    >>> clean("Tea\x00 first\r\nthen cafe\u0301")
    'Tea first\nthen café'
    >>> clean("too much", limit=3)
    Traceback (most recent call last):
    stepwell.kit.words.TooLong: There is room for %(limit)s letters and this has %(length)s. What can go?
    """
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    kept = unicodedata.normalize("NFC", _BREAKS.sub("\n", whole).translate(_CONTROLS))
    if limit is not None and len(kept) > limit:
        raise TooLong(limit=limit, length=len(kept))
    return kept


def count_words(text: str) -> int:
    """How many words, in any script that parts words by spaces or dashes.

    >>> count_words("Breathe out — three times. 🌿"), count_words("हिन्दी में"), count_words("")
    (4, 2, 0)
    """
    return sum(any(sign.isalnum() for sign in piece) for piece in _GAPS.split(text))


def reading_seconds(text: str) -> int:
    """Seconds in which most adults read this aloud, rounded up; silent reading takes less.

    >>> reading_seconds("one " * 120)
    40
    """
    return ceil(count_words(text) * 60 / WORDS_A_MINUTE)


def grade(text: str) -> float:
    """US school grade at which an English text can be read; 0.0 where there are no words.

    Flesch-Kincaid grade level: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid,
    Fishburne, Rogers & Chissom 1975, Naval Technical Training Command report 8-75). A line break
    ends a sentence too. Very easy text comes out below zero. Meant for whole texts: on a label of
    two words the figure says little.

    >>> grade("Stop for one breath. Name what you feel.") < 3
    True
    >>> grade("Utilisation of therapeutic interventions necessitates considerable motivation.") > 15
    True
    """
    sentences = [found for part in _sentences(text) if (found := _WORD.findall(part))]
    words = list(chain.from_iterable(sentences))
    if not words:
        return 0.0
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def _sentences(text: str) -> list[str]:
    return _SENTENCE_END.split(_SHORT_FORMS.sub(lambda short: short[0].replace(".", ""), text))


def hard_words(text: str) -> list[str]:
    """Words of three syllables or more and words with a plainer twin: small letters, each once, in order.

    >>> hard_words("Utilise the kettle. Exercise every morning, then utilise it again.")
    ['utilise', 'exercise']
    """
    words = dict.fromkeys(word.lower() for word in _WORD.findall(text) if not word.isdigit())
    return [word for word in words if _is_hard(word)]


def _is_hard(word: str) -> bool:
    ending = len(word) > 4 and word.endswith(("ed", "es", "ing"))
    return plain_word_for(word) is not None or syllables(word) - ending >= 3


def plain_word_for(word: str) -> str | None:
    """A plainer English word in its base form, or None where we know of none.

    >>> plain_word_for("Utilising"), plain_word_for("assistance"), plain_word_for("tea")
    ('use', 'help', None)
    """
    plain = plain_twins()
    return next((plain[base] for base in _bases(word.lower()) if base in plain), None)


def plain_twins() -> dict[str, str]:
    """Our list of hard English words, in base form, each with a plainer word for the same thing.

    >>> plain_twins()["commence"]
    'start'
    """
    return dict(_lists()["plain"])


def _bases(word: str) -> list[str]:
    """The word itself and what may be left of it without a common English ending."""
    stems = [word[: -len(end)] for end in ("ing", "ed", "es", "d", "s") if word.endswith(end)]
    forms = [word, *chain.from_iterable((stem, stem + "e") for stem in stems)]
    forms += [form.replace("iz", "is") for form in forms]
    return forms + ([word[:-3] + "y"] if word.endswith("ies") else [])


@lru_cache(maxsize=1)
def _lists() -> dict[str, dict[str, Any]]:
    text = Path(__file__).with_name("words_en.yaml").read_text("utf-8")
    lists: dict[str, dict[str, Any]] = written.told(text)
    return lists


@lru_cache(maxsize=1)
def _hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US", left=2, right=2)


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """Syllables of one English word, about right: at least 1; one for each digit of a number.

    Hyphenation alone misses a syllable at a word's edge (idea, any) and vowels alone see one too
    many inside (some|thing), so vowel groups are counted within each hyphenated piece.

    >>> [syllables(word) for word in ("breathe", "kettle", "something", "any", "walked", "client", "10")]
    [1, 2, 2, 2, 1, 2, 2]
    """
    low = re.sub("['’]", "", word.lower())
    if low.isdigit():
        return len(low)
    known: int | None = _lists()["syllables"].get(low)
    return known or sum(_beats(piece) for piece in _hyphens().inserted(low).split("-"))


def _beats(piece: str) -> int:
    return max(1, len(_VOWELS.findall(piece)) - bool(_SILENT.search(piece)))
