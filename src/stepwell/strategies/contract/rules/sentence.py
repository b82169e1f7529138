"""One plain sentence of the terms, how hard it is to read, and what would make it plainer. English so far."""

import re
from dataclasses import dataclass

from stepwell.kit.moments import Translate, after, inside, small
from stepwell.kit.refusal import gettext_noop
from stepwell.kit.words import count_words, grade, hard_words, plain_word_for
from stepwell.strategies.contract.facts import Terms

MOST_GRADE = 6.0
MANY_WORDS = 26
WHOLE = gettext_noop("%(cue)s, on %(days)s, %(place)s, I will %(doing)s. First look together %(day)s.")
DAYS = gettext_noop("%(n)s of 7 days")
WEEK = (
    gettext_noop("Monday"), gettext_noop("Tuesday"), gettext_noop("Wednesday"), gettext_noop("Thursday"),
    gettext_noop("Friday"), gettext_noop("Saturday"), gettext_noop("Sunday"),
)  # fmt: skip


@dataclass(frozen=True)
class Piece:
    """A part of the sentence; strong where the two filled it in."""

    text: str
    strong: bool


@dataclass(frozen=True)
class Hint:
    """A hard word and a plainer one, "" where we know of none."""

    word: str
    plain: str


@dataclass(frozen=True)
class Reading:
    """How hard the sentence is. `long` asks for two sentences, or for less."""

    grade: float
    plain: bool
    long: bool
    hints: tuple[Hint, ...]


def pieces(terms: Terms, translate: Translate = gettext_noop) -> tuple[Piece, ...]:
    """The sentence in parts, so that a page can print what was filled in strongly."""
    fill = _filled(terms, translate)
    parts = re.split(r"%\((\w+)\)s", translate(WHOLE))
    made = [Piece(fill[p] if n % 2 else p, bool(n % 2)) for n, p in enumerate(parts) if p]
    first = made[0]
    return (Piece(first.text[:1].upper() + first.text[1:], first.strong), *made[1:])


def sentence(terms: Terms, translate: Translate = gettext_noop) -> str:
    """One line without marks.

    >>> from datetime import date
    >>> sentence(Terms("Air", "Breathe out once.", "the kettle clicks", 4, "hall", "S", date(2026, 11, 26)))
    'After the kettle clicks, on 4 of 7 days, in hall, I will breathe out once. First look together Thursday.'
    """
    return "".join(piece.text for piece in pieces(terms, translate))


def _filled(terms: Terms, translate: Translate) -> dict[str, str]:
    return {
        "cue": after(terms.cue, translate),
        "days": translate(DAYS) % {"n": terms.days},
        "place": inside(terms.place, translate),
        "doing": doing(terms.doing),
        "day": translate(WEEK[terms.first_look.weekday()]),
    }


def doing(words: str) -> str:
    """What comes after "I will".

    >>> doing("I will stop for one breath."), doing("Stop. Look around.")
    ('stop for one breath', 'stop. Look around')
    """
    return small(re.sub(r"^\s*i(?:['’]ll| will)\s+", "", words, flags=re.IGNORECASE))


def reading(terms: Terms, translate: Translate = gettext_noop) -> Reading:
    """Signing waits for grade 6. Grades and hints are for English; other languages pass."""
    said = sentence(terms, translate)
    found = round(max(0.0, grade(said)), 1)
    if not terms.language.startswith("en"):
        return Reading(0.0, True, False, ())
    filled = " ".join(piece.text for piece in pieces(terms, translate) if piece.strong)
    hints = tuple(Hint(word, plain_word_for(word) or "") for word in hard_words(filled))
    return Reading(found, found <= MOST_GRADE, count_words(said) > MANY_WORDS, hints)
