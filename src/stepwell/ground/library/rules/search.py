"""Finding a practice among many, and one of its sizes."""

from collections.abc import Iterable

from stepwell.ground.library.facts import Energy, Kind, PracticeFact, Size, SizeFact, WhoStarts

_REACH = (WhoStarts.CLIENT, WhoStarts.TOGETHER, WhoStarts.THERAPIST)
_EFFORT = (Energy.LOW, Energy.MEDIUM, Energy.HIGH)


def find(
    practices: Iterable[PracticeFact],
    helps_with: str | None = None,
    energy: Energy | str | None = None,
    minutes: int | None = None,
    who: WhoStarts | str | None = None,
    text: str = "",
) -> tuple[PracticeFact, ...]:
    """Those that fit every wish, in the order given, talks last.

    `energy`: needs at most so much. `minutes`: the whole practice (L) fits into so many. `who`: this
    person may choose it (a therapist may choose all, a client alone only what a client may start).
    `text`: each word begins a word of the practice. A talk helps with everything and needs nothing.

    >>> free = {"helps_with": (), "who_starts": "client", "energy": "low", "place": "anywhere"}
    >>> talk = PracticeFact("t", Kind.TALK, "Just talk", "talk", purpose="Rest.", **free)
    >>> [found.slug for found in find([talk], helps_with="worry", minutes=1, text="tal")]
    ['t']
    >>> find([talk], text="kettle")
    ()
    """
    fits = (p for p in practices if _helps(p, helps_with) and _reached(p, who) and _light(p, energy, minutes))
    pieces = text.casefold().split()
    return tuple(sorted((p for p in fits if _speaks_of(p, pieces)), key=lambda p: p.kind is Kind.TALK))


def sized(practice: PracticeFact, size: Size | str) -> SizeFact | None:
    """The practice in this size; None for a talk.

    >>> small = SizeFact(Size.S, "Breathe out once.", 8)
    >>> free = {"helps_with": (), "who_starts": "client", "energy": "low", "place": "home", "purpose": ""}
    >>> practice = PracticeFact("p", Kind.PRACTICE, "Breathe", "own", sizes=(small,), **free)
    >>> sized(practice, "S") == small, sized(practice, Size.L)
    (True, None)
    """
    return next((found for found in practice.sizes if found.size == size), None)


def _helps(practice: PracticeFact, wish: str | None) -> bool:
    return not wish or practice.kind is Kind.TALK or wish in practice.helps_with


def _reached(practice: PracticeFact, who: WhoStarts | str | None) -> bool:
    return not who or _rank(_REACH, practice.who_starts) <= _rank(_REACH, who)


def _light(practice: PracticeFact, energy: Energy | str | None, minutes: int | None) -> bool:
    easy = not energy or _rank(_EFFORT, practice.energy) <= _rank(_EFFORT, energy)
    whole = max((found.seconds for found in practice.sizes), default=0)
    return easy and (minutes is None or whole <= minutes * 60)


def _rank(order: tuple[str, ...], value: str) -> int:
    """An unknown wish asks for the least, so that it never opens more than meant."""
    return order.index(value) if value in order else 0


def _speaks_of(practice: PracticeFact, pieces: list[str]) -> bool:
    said = (practice.name, practice.purpose, practice.skill.replace("_", " "), *practice.helps_with)
    words = " ".join((*said, *(found.say for found in practice.sizes))).casefold().replace("_", " ")
    return all(f" {piece}" in f" {words}" for piece in pieces)
