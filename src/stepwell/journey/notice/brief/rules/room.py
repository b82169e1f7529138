"""How much there is room for: a brief is read in a minute."""

from collections.abc import Iterable, Sequence

from stepwell.journey.notice.brief.facts import Part
from stepwell.kit.words import count_words

MOST = 150


def total(texts: Iterable[str]) -> int:
    return sum(map(count_words, texts))


def within(parts: Sequence[Part], said_anyway: Iterable[str], most: int = MOST) -> tuple[Part, ...]:
    """The parts in their order, without the lightest ones for which there is no room.

    >>> heavy, light = Part("Days", "five notes", 9), Part("Helped", "the small size", 1)
    >>> within([light, heavy], ["one two"], most=6)
    (Part(head='Days', say='five notes', weight=9),)
    """
    room, kept = most - total(said_anyway), set[int]()
    for place in sorted(range(len(parts)), key=lambda place: -parts[place].weight):
        needs = total((parts[place].head, parts[place].say))
        if needs <= room:
            room -= needs
            kept.add(place)
    return tuple(part for place, part in enumerate(parts) if place in kept)


def shortened(text: str, most: int) -> str:
    """At most so many words, with a sign that there is more.

    >>> shortened("after the kettle clicks", 3), shortened("tea", 3)
    ('after the kettle…', 'tea')
    """
    if count_words(text) <= most:
        return text
    kept: list[str] = []
    for word in text.split():
        if total((*kept, word)) > most:
            break
        kept.append(word)
    return " ".join(kept) + "…"
