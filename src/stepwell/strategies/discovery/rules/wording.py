"""How a guide may sound: plain, short, one thought a turn, no pressing, no own voice, no invented quote."""

import re
from collections.abc import Iterator

from stepwell.kit import tone, words
from stepwell.kit.refusal import gettext_noop
from stepwell.strategies.discovery.facts.guide import Guide, Remark, Turn

LONGEST, HARDEST = 42, 8.0
_SLOT = re.compile(r"\{\w+\}")
_QUOTE = re.compile(r"“([^”]*)”")
_ITSELF = re.compile(r"\b(?:I|I'm|I'll|I've|I'd|me|my|mine|we|we'll|our)\b", re.IGNORECASE)
_STRAIGHT = re.compile(r'"|„|«|»')
UNKIND = gettext_noop("“%s” can sound like blame or press")
TOO_LONG = gettext_noop("this is longer than 42 words")
TOO_HARD = gettext_noop("this reads harder than grade 8")
TWO_QUESTIONS = gettext_noop("ask one question at a time")
A_VOICE = gettext_noop("“%s”: the page has no voice of its own; say it without “I” and “we”")
INVENTED = gettext_noop("“%s” is set as a quote; only a slot or a sentence left open with “…” may be")


def worded(guide: Guide) -> Iterator[Remark]:
    """Everything about the sentences of a guide."""
    for where, text in (("title", guide.title), ("invite", guide.invite)):
        yield from (Remark(where, say) for say in (*_unkind(text), *_long_or_hard(text)))
    for turn in guide.turns.values():
        yield from (Remark(f"nodes.{turn.id}.say", say) for say in said(turn.say))
        yield from (Remark(f"nodes.{turn.id}.ask", say) for text in _around(turn) for say in _unkind(text))


def said(text: str) -> list[str]:
    """What is to mend in one thought.

    >>> said("You should tell me more. “I am sad.” Why? And how?")[0]
    '“should” can sound like blame or press'
    >>> said("“{words}”. What is it like?")
    []
    """
    found = [*_unkind(text), *_long_or_hard(text)]
    found += [TWO_QUESTIONS] if text.count("?") > 1 else []
    outside = _QUOTE.sub("", text)
    found += [A_VOICE % voice for voice in dict.fromkeys(_ITSELF.findall(outside.replace("’", "'")))]
    found += [INVENTED % quote for quote in _QUOTE.findall(text) if not _open(quote)]
    return found + ([gettext_noop("set quotes as “ and ”")] if _STRAIGHT.search(text) else [])


def _open(quote: str) -> bool:
    return bool(_SLOT.fullmatch(quote)) or "…" in quote


def _unkind(text: str) -> list[str]:
    return [UNKIND % word for word in (*tone.blame(text), *tone.pressing(text))]


def _long_or_hard(text: str) -> list[str]:
    """A slot counts as one short word: how somebody writes is never too hard."""
    plain = _SLOT.sub("tea", text)
    found = [TOO_LONG] if words.count_words(plain) > LONGEST else []
    return found + ([TOO_HARD] if words.grade(plain) > HARDEST else [])


def _around(turn: Turn) -> Iterator[str]:
    if turn.ask:
        yield from (turn.ask.skip, turn.ask.hint, turn.ask.low, turn.ask.high)
        yield from (option.label for option in turn.ask.options)
