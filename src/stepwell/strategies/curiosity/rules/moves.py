"""Which two moves to offer: what helped this client before stands first."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from stepwell.strategies.curiosity.facts.talk import Barrier, Helped, MoveFact, Offer, Tally

AT_ONCE = 2
STRENGTH = 2.0
FIRST_GUESS, STEP = 0.6, 0.1
NUDGES = frozenset({"set_reminder"})
SMALLER = ("shrink", "tiny_only", "swap")
ITS_OWN = frozenset({"made_worse", "no_privacy", "tech", "did_but_not_logged"})
TALK = "talk"


def prior(place: int) -> float:
    """How likely the library thinks that a move helps, by its place in the list of a barrier.

    >>> prior(0), prior(1)
    (0.6, 0.5)
    """
    return round(max(0.1, FIRST_GUESS - STEP * place), 2)


def likely(place: int, tally: Tally) -> float:
    """The mean of a Beta distribution: two imagined tries as the library has it, then this client's own.

    >>> likely(0, Tally()), likely(0, Tally(times=4, helped=3))
    (0.6, 0.7)
    """
    return round((STRENGTH * prior(place) + tally.helped + tally.little / 2) / (STRENGTH + tally.times), 3)


def tallies(tried: Iterable[MoveFact]) -> dict[str, Tally]:
    """What was answered, move by move; what nobody answered for weighs nothing."""
    said = [(one.move, one.helped) for one in tried if one.helped]
    times, counted = Counter(move for move, _ in said), Counter(said)
    return {
        move: Tally(n, counted[move, Helped.YES], counted[move, Helped.LITTLE]) for move, n in times.items()
    }


def ranked(moves: Sequence[str], known: Mapping[str, Tally]) -> tuple[Offer, ...]:
    """Most likely to help first; of two alike the one that the library names first.

    >>> [one.move for one in ranked(["pause", "shrink"], {"shrink": Tally(4, 3)})]
    ['shrink', 'pause']
    """
    place = {move: n for n, move in enumerate(moves)}
    order = sorted(place, key=lambda move: (-likely(place[move], known.get(move, Tally())), place[move]))
    return tuple(
        Offer(move, known.get(move, Tally()), first=n == 0 and move in known) for n, move in enumerate(order)
    )


def offers(
    barrier: Barrier, can: Collection[str], known: Mapping[str, Tally], *, twice: bool, watched: bool
) -> tuple[Offer, ...]:
    """At most two that can do something now. `talk` stands beside them always, so it is not among them.

    `twice`: the same barrier as last time asks for something smaller or another practice, and never for
    more reminders. `watched`: somebody may be looking, so nothing but to talk is offered.

    >>> can = {"set_reminder", "change_cue", "shrink", "swap"}
    >>> forgot = Barrier("forgot", "I forgot", "", "", ("set_reminder", "change_cue", "if_then"), "")
    >>> [one.move for one in offers(forgot, can, {}, twice=False, watched=False)]
    ['set_reminder', 'change_cue']
    >>> [one.move for one in offers(forgot, can, {}, twice=True, watched=False)]
    ['shrink', 'swap']
    """
    if watched:
        return ()
    smaller = twice and barrier.id not in ITS_OWN
    moves = [move for move in (SMALLER if smaller else barrier.moves) if move in can and move != TALK]
    if twice:
        moves = [move for move in moves if move not in NUDGES]
    if smaller and "shrink" in moves:
        moves = [move for move in moves if move != "tiny_only"]
    return ranked(moves, known)[:AT_ONCE]
