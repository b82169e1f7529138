"""Three questions to begin with, fitted to what is known. Any situation has three."""

from collections.abc import Collection, Iterable, Sequence
from hashlib import sha256
from itertools import islice

from stepwell.strategies.curiosity.facts.ask import Need, Opener, Situation

THREE = 3
MANY = 3


def fits(need: Need, situation: Situation) -> bool:
    """Whether one condition holds.

    >>> fits(Need("quiet_days", least=2), Situation(quiet_days=3))
    True
    >>> fits(Need("in_the_way", word="forgot"), Situation(in_the_way="no_time"))
    False
    """
    value = getattr(situation, need.name)
    if need.word:
        return bool(value == need.word)
    return need.least <= int(value) and (need.most is None or int(value) <= need.most)


def fitting(situation: Situation, among: Iterable[Opener]) -> list[Opener]:
    """The openers all of whose conditions hold."""
    return [one for one in among if all(fits(need, situation) for need in one.when)]


def openers(
    situation: Situation,
    among: Sequence[Opener],
    n: int = THREE,
    *,
    seed: str = "",
    not_again: Collection[str] = (),
) -> tuple[Opener, ...]:
    """The `n` that fit most closely, each of another theme.

    The same `seed`, such as the day of a session, always gives the same ones. `not_again` are ids of last
    time. Should the themes run out, a theme may come twice.

    >>> always = [Opener(f"o{k}", f"theme {k}", "What now?", ()) for k in range(4)]
    >>> quiet = Opener("quiet", "theme 0", "What was it like?", (Need("quiet_days", least=2),))
    >>> chosen = openers(Situation(quiet_days=5), [*always, quiet], seed="a Thursday")
    >>> chosen[0].id, len({one.theme for one in chosen})
    ('quiet', 3)
    """
    fresh = [one for one in fitting(situation, among) if one.id not in not_again]
    ordered = sorted(fresh, key=lambda one: (-closeness(one), _lot(seed, one.id)))
    first_of_theme: dict[str, Opener] = {}
    for one in ordered:
        first_of_theme.setdefault(one.theme, one)
    chosen = list(first_of_theme.values())[:n]
    others = (one for one in ordered if one not in chosen)
    return (*chosen, *islice(others, n - len(chosen)))


def closeness(opener: Opener) -> int:
    """How closely its conditions describe a situation: what is or is not the case says more than a number.

    >>> closeness(Opener("a", "b", "c", (Need("came_back", 1, 1), Need("practised", least=1))))
    4
    """
    return sum(_says(need) for need in opener.when)


def _says(need: Need) -> int:
    if need.word or isinstance(getattr(Situation, need.name), bool):
        return 3
    return 2 if need.least >= MANY else 1


def _lot(seed: str, name: str) -> str:
    return sha256(f"{seed} {name}".encode()).hexdigest()
