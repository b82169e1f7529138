"""When a run is clean, when it is time to stop, and when a practice sits."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from stepwell.strategies.fluency.facts import Fluency, Kind, Ran, RunFact

ORDER = (Kind.SLOW, Kind.CUED, Kind.ROLE_PLAY)
LEVELS = (1, 2, 3)
RISE = 3
TOP = 10
FIRST_ACTION = 5.0
SURE = 7


def next_kind(done: int) -> Kind:
    """What comes after so many runs of a session; from the third on, role-play.

    >>> [next_kind(done).value for done in range(4)]
    ['slow', 'cued', 'role_play', 'role_play']
    """
    return ORDER[min(max(done, 0), len(ORDER) - 1)]


def number_of(kind: Kind) -> int:
    """
    >>> number_of(Kind.CUED)
    2
    """
    return ORDER.index(kind) + 1


def time_to_stop(ratings: Sequence[int]) -> bool:
    """Whether distress (0-10, in the order said) lies 3 or more above where it began: stop, be kind, ground.

    Near the top, where there is no room for 3 more, 10 is where it stops.

    >>> time_to_stop([2, 4]), time_to_stop([2, 5]), time_to_stop([2, 6, 3]), time_to_stop([9, 10])
    (False, True, False, True)
    """
    return bool(ratings) and ratings[-1] >= min(ratings[0] + RISE, TOP)


def ratings_of(runs: Iterable[Ran]) -> tuple[int, ...]:
    """Every distress rating of one session in the order in which it was said."""
    said = (rating for run in runs for rating in (run.distress_before, run.distress_after))
    return tuple(rating for rating in said if rating is not None)


def clean(run: Ran) -> bool:
    """All the way through and without a prompt; how long it took does not matter."""
    return not run.stopped and not run.prompts


def quick(run: Ran) -> bool:
    """The first action came within five seconds of the cue."""
    return run.first_seconds is not None and run.first_seconds <= FIRST_ACTION


def in_time(run: Ran) -> bool:
    """The whole stayed within the client's own target."""
    return (
        run.whole_seconds is not None
        and run.target_seconds is not None
        and run.whole_seconds <= run.target_seconds
    )


def fluency(runs: Iterable[RunFact], timed: bool) -> Fluency:
    """How the last session stands, and whether the practice sits.

    It sits once a session had three clean runs, each with the first action within 5 seconds and the
    whole within the own target, and a confidence of 7 or more; and once a later session began, without
    a warm-up, with such a run. Where nothing is timed, seconds are not asked for.
    """
    sessions = by_session(runs)
    last = sessions[-1] if sessions else ()
    again = any(
        held(before, timed) and begins_well(later[0], timed)
        for at, before in enumerate(sessions)
        for later in sessions[at + 1 :]
    )
    return Fluency(
        clean=sum(map(clean, last)),
        quick=any(map(quick, last)) and all(map(quick, last)) if timed else None,
        sure=sure(last),
        again=again,
        fluent=again,
    )


def by_session(runs: Iterable[RunFact]) -> tuple[tuple[RunFact, ...], ...]:
    """Runs of the same session together, oldest first."""
    ordered = list(runs)
    began: dict[object, object] = {}
    for run in sorted(ordered, key=lambda one: one.at):
        began.setdefault(run.meeting, run.at)
    ordered.sort(key=lambda one: (began[one.meeting], one.meeting, one.at))
    return tuple(tuple(same) for _, same in groupby(ordered, key=lambda one: one.meeting))


def well(run: Ran, timed: bool) -> bool:
    return clean(run) and (not timed or (quick(run) and in_time(run)))


def held(session: Sequence[Ran], timed: bool) -> bool:
    return sum(well(run, timed) for run in session) >= len(ORDER) and sure(session)


def begins_well(first: Ran, timed: bool) -> bool:
    return not first.warmed_up and well(first, timed)


def sure(session: Sequence[Ran]) -> bool:
    """The last thing the client said of it was 7 or more."""
    said = [run.confidence for run in session if run.confidence is not None]
    return bool(said) and said[-1] >= SURE
