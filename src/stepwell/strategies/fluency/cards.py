"""What runs showed: a sentence, a bar a run, a table; and how far a practice has come."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format, number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from stepwell.look.timings import Timing, Timings, timings
from stepwell.strategies.fluency.facts import Fluency, Kind, RunFact
from stepwell.strategies.fluency.rules.quicker import celeration, per_minute
from stepwell.strategies.fluency.rules.runs import by_session, clean, fluency

KINDS: dict[Kind, str | Promise] = {
    Kind.SLOW: gettext_lazy("Slow and aloud"),
    Kind.CUED: gettext_lazy("With the cue"),
    Kind.ROLE_PLAY: gettext_lazy("With a harder line"),
}
FASTER, SLOWER = 1.1, 0.9
SHORT = 10
ACROSS, DRAWN = 2, 24


@dataclass(frozen=True)
class RunRow:
    """Seconds as said; `wide` is the length of the bar in per cent of the longest."""

    kind: str | Promise
    first: str
    whole: str
    prompts: int
    clean: bool
    stopped: bool
    wide: float


@dataclass(frozen=True)
class LongAgo:
    """One run of any session, as the table has it."""

    day: str
    kind: str | Promise
    first: str
    whole: str
    prompts: int


@dataclass(frozen=True)
class RunsCard:
    said: str
    pace: str
    sits: str
    rows: tuple[RunRow, ...]
    drawing: Timings | None = None
    table: tuple[LongAgo, ...] = ()


def runs_card(today: Sequence[RunFact], ever: Sequence[RunFact], timed: bool) -> RunsCard | None:
    """`today` are the runs of this session, `ever` all of this practice; None before the first."""
    if not today:
        return None
    longest = max((run.whole_seconds or 0 for run in today), default=0) or 1
    rows = tuple(_row(run, longest, timed) for run in today)
    drawing, table = across(ever) if timed else (None, ())
    pace, sits = pace_said(ever) if timed else "", sits_said(fluency(ever, timed))
    return RunsCard(runs_said(today), pace, sits, rows, drawing, table)


def across(ever: Sequence[RunFact]) -> tuple[Timings | None, tuple[LongAgo, ...]]:
    """The newest runs, as a table; drawn from two sessions on, one alone is told by its bars."""
    sessions = by_session(ever)
    told = [(at == 0, run) for session in sessions for at, run in enumerate(session)][-DRAWN:]
    drawn = [
        Timing(date_format(run.at, "j M") if opens else "", run.first_seconds, run.whole_seconds, opens)
        for opens, run in told
    ]
    table = tuple(
        LongAgo(
            date_format(run.at, "j M"), KINDS[run.kind], seconds_said(run.first_seconds) or "–",
            seconds_said(run.whole_seconds) or "–", run.prompts,
        )
        for _opens, run in told
    )  # fmt: skip
    return timings(drawn) if len(sessions) >= ACROSS else None, table


def _row(run: RunFact, longest: float, timed: bool) -> RunRow:
    whole = run.whole_seconds if timed else None
    wide = round(100 * (whole or 0) / longest, 1)
    return RunRow(
        KINDS[run.kind], seconds_said(run.first_seconds if timed else None), seconds_said(whole), run.prompts,
        clean(run), run.stopped, wide,
    )  # fmt: skip


def seconds_said(seconds: float | None) -> str:
    """With a tenth while it is short; "" where nothing was timed.

    >>> seconds_said(2.14), seconds_said(12.4), seconds_said(None)
    ('2.1 s', '12 s', '')
    """
    if seconds is None:
        return ""
    return _("%(n)s s") % {"n": number_format(seconds, 1) if seconds < SHORT else round(seconds)}


def runs_said(runs: Sequence[RunFact]) -> str:
    """How many runs, and how many of them without a prompt."""
    whole = ngettext("%(n)s run", "%(n)s runs", len(runs)) % {"n": len(runs)}
    alone = sum(map(clean, runs))
    return _("%(runs)s, %(alone)s without a prompt.") % {"runs": whole, "alone": alone}


def pace_said(ever: Sequence[RunFact]) -> str:
    """How the first action gets quicker from session to session; "" before three days of runs."""
    speeds = [(one.at.date(), per_minute(one.first_seconds)) for one in ever if one.first_seconds is not None]
    grows = celeration(speeds)
    if grows is None:
        return ""
    if grows >= FASTER:
        return _("From week to week it starts quicker: × %(by)s.") % {"by": f"{grows:.1f}"}
    return _("It starts about as quickly as before.") if grows > SLOWER else _("It takes its time now.")


def sits_said(found: Fluency) -> str:
    if found.fluent:
        return _("It has settled in: three clean runs, and again without a warm-up.")
    if found.clean >= len(Kind) and found.sure:
        return _("Three clean runs. Next time once without a warm-up.")
    return _("Clean before quick: speed comes by itself.")
