"""Three others in place of a practice that does not fit now."""

from collections.abc import Collection, Iterable

from stepwell.ground.diary.facts import History
from stepwell.ground.library.facts import Energy, Kind, PracticeFact, WhoStarts

THREE = 3
LOW_BEFORE = 3
LOW_REASONS = frozenset({"low_mood", "overwhelm", "life_event"})
LATELY = 3
_EFFORT = list(Energy)


def three_others(
    now: PracticeFact, among: Iterable[PracticeFact], *, low: bool = False, had: Collection[str] = ()
) -> tuple[PracticeFact, ...]:
    """Only what a client may start alone: the same need first, another kind before the same kind, on a low
    day what needs less energy before more. `had` are practices of late, which come last."""
    able = [one for one in among if _alone(one) and one.slug != now.slug]
    return tuple(sorted(able, key=lambda one: _order(one, now, low, had))[:THREE])


def _alone(one: PracticeFact) -> bool:
    return one.kind is Kind.PRACTICE and one.who_starts is WhoStarts.CLIENT and bool(one.sizes)


def _order(one: PracticeFact, now: PracticeFact, low: bool, had: Collection[str]) -> tuple[object, ...]:
    shared = len(set(one.helps_with) & set(now.helps_with))
    effort = _EFFORT.index(one.energy) if low else 0
    return (
        one.slug in had, not shared, effort, one.modality == now.modality, -shared,
        one.slug not in now.swap_to, one.name,
    )  # fmt: skip


def low_lately(histories: Iterable[History]) -> bool:
    """Whether the newest days, of at most three, speak of little energy."""
    entries = [entry for history in histories for entry in history.entries.values()]
    newest = sorted(entries, key=lambda entry: entry.day)[-LATELY:]
    return any(
        entry.in_the_way in LOW_REASONS or (entry.before is not None and entry.before <= LOW_BEFORE)
        for entry in newest
    )
