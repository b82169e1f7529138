"""What runs showed: a sentence, a bar a run, a table; and how far a practice has come."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from stepwell.strategies.fluency.facts import Fluency, Kind, RunFact
from stepwell.strategies.fluency.rules.quicker import celeration, per_minute
from stepwell.strategies.fluency.rules.runs import clean, fluency

KINDS: dict[Kind, str | Promise] = {
    Kind.SLOW: gettext_lazy("Slow and aloud"),
    Kind.CUED: gettext_lazy("With the cue"),
    Kind.ROLE_PLAY: gettext_lazy("With a harder line"),
}
FASTER, SLOWER = 1.1, 0.9


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
class RunsCard:
    said: str
    pace: str
    sits: str
    rows: tuple[RunRow, ...]


def runs_card(today: Sequence[RunFact], ever: Sequence[RunFact], timed: bool) -> RunsCard | None:
    """`today` are the runs of this session, `ever` all of this practice; None before the first."""
    if not today:
        return None
    longest = max((run.whole_seconds or 0 for run in today), default=0) or 1
    rows = tuple(_row(run, longest, timed) for run in today)
    return RunsCard(runs_said(today), pace_said(ever) if timed else "", sits_said(fluency(ever, timed)), rows)


def _row(run: RunFact, longest: float, timed: bool) -> RunRow:
    whole = run.whole_seconds if timed else None
    wide = round(100 * (whole or 0) / longest, 1)
    return RunRow(
        KINDS[run.kind], seconds_said(run.first_seconds if timed else None), seconds_said(whole), run.prompts,
        clean(run), run.stopped, wide,
    )  # fmt: skip


def seconds_said(seconds: float | None) -> str:
    """Whole seconds, as a clock on the wall would tell; "" where nothing was timed."""
    return "" if seconds is None else _("%(n)s s") % {"n": round(seconds)}


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
        return _("It sits: three clean runs, and again without a warm-up.")
    if found.clean >= len(Kind) and found.sure:
        return _("Three clean runs. Next time once without a warm-up.")
    return _("Clean before quick: speed comes by itself.")
