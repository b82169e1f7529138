"""A note to a client, read for a correcting tone: a curious way to say it is offered, nothing is blocked."""

import re
from collections.abc import Iterator

from stepwell.kit import tone
from stepwell.kit.words import count_words
from stepwell.strategies.curiosity.facts.ask import Kinder, NoteBook, Wording

LONGEST_FILLING = 8
# Four hundred letters without a full stop are enough to look at in one go.
_SENTENCE = re.compile(r"[^\s.!?…][^.!?…\n]{0,400}[.!?…]*[\"”’)]*")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_GAP = re.compile(r"\s")
_TURN = re.compile(r"\b(?:but|however|still|yet|though)\b", re.IGNORECASE)
OTHERWISE = "What happened, as you saw it?"


def look_at(text: str, book: NoteBook) -> tuple[Kinder, ...]:
    """At most one offer for each sentence, in the order of the text. What stands in quotes is not looked at.

    >>> book = NoteBook(patterns=(Wording("did-not", re.compile("you didn't"), "What happened instead?"),))
    >>> [(one.said, one.say) for one in look_at("Hello Ana. You didn’t do it.", book)]
    [('You didn’t do it.', 'What happened instead?')]
    """
    small = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)  # İ would grow
    even = _GAP.sub(" ", small.replace("’", "'"))
    plain = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), even)
    places = (place.span() for place in _SENTENCE.finditer(text))
    return tuple(one for start, end in places if (one := _in_sentence(text, plain, start, end, book)))


def kinder(text: str, offers: tuple[Kinder, ...]) -> str:
    """The whole note with each offer in its place; an offer that comes twice is said once.

    >>> kinder("You didn’t.", (Kinder("x", "You didn’t", "You didn’t.", "What was it like?", 0, 11),))
    'What was it like?'
    """
    said, parts, last = set[str](), list[str](), 0
    for one in offers:
        parts += [text[last : one.start], "" if one.say in said else one.say]
        said.add(one.say)
        last = one.end
    whole = "".join([*parts, text[last:]])
    return re.sub(r" {2,}", " ", whole).strip()


def _in_sentence(text: str, plain: str, start: int, end: int, book: NoteBook) -> Kinder | None:
    sentence = plain[start:end]
    for pattern in book.patterns:
        hit = pattern.find.search(sentence)
        if hit and not _spared(sentence, hit.start(), book):
            said = text[start:end]
            found = said[hit.start() : hit.end()].strip()
            return Kinder(pattern.id, found, said, _said(pattern, hit, said), start, end)
    return next(_blaming(text, sentence, start, end, book), None)


def _blaming(text: str, sentence: str, start: int, end: int, book: NoteBook) -> Iterator[Kinder]:
    """Words that are on no screen of ours, where no pattern knows the sentence."""
    for word in tone.blame(sentence, "en"):
        if not _spared(sentence, sentence.find(word), book):
            yield Kinder("blame", word, text[start:end], OTHERWISE, start, end)


def _spared(sentence: str, at: int, book: NoteBook) -> bool:
    """Kind words before it, with no "but" between, or anywhere in the sentence."""
    if book.spare_anywhere and book.spare_anywhere.search(sentence):
        return True
    kind = list(book.spare.finditer(sentence, 0, at)) if book.spare else []
    return bool(kind) and not _TURN.search(sentence, kind[-1].end(), at)


def _said(pattern: Wording, hit: re.Match[str], said: str) -> str:
    """The template filled with the writer's own words, where they are there and few."""
    spans = {name: hit.span(name) for name in hit.groupdict()}
    filling = {name: said[max(first, 0) : max(last, 0)].strip() for name, (first, last) in spans.items()}
    if all(part and count_words(part) <= LONGEST_FILLING for part in filling.values()):
        return pattern.say.format(**filling)
    return pattern.otherwise or pattern.say
