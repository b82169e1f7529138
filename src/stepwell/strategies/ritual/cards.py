"""How practice starts, in one sentence; the trial week; and what the days of a cue tell."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stepwell.ground.diary.facts import History
from stepwell.kit.moments import moment
from stepwell.strategies.ritual.content import Anchor, anchors
from stepwell.strategies.ritual.facts import (
    CueDayFact,
    CueRecord,
    CueReport,
    RitualFact,
    RitualTerms,
    Trial,
    Verdict,
)
from stepwell.strategies.ritual.rules import RIGHT_AWAY, SOON, report, standing, trial_on

PARTS: dict[str, str | Promise] = {
    "morning": gettext_lazy("In the morning"),
    "day": gettext_lazy("During the day"),
    "evening": gettext_lazy("In the evening"),
}


@dataclass(frozen=True)
class PartOfDay:
    """Moments to tap, of one part of the day."""

    name: str | Promise
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True)
class TrialCard:
    """`trying` while its week goes on; `over` waits for a word about it; `talk` lies on the list for the
    next session."""

    ritual: UUID
    plan: UUID
    sentence: str
    until: str
    trying: bool
    over: bool
    talk: bool


@dataclass(frozen=True)
class CueLine:
    """One row of the table."""

    cue: str
    came: int
    began: int
    delay: str


@dataclass(frozen=True)
class CueReportCard:
    name: str
    said: str
    lines: tuple[CueLine, ...]


def sentence_of(terms: RitualTerms) -> str:
    """ "After the kettle clicks, in the hall, I take one breath. Then: stand up." Parts may be missing."""
    when = moment(terms.cue, terms.place, _)
    if not when:
        return ""
    first = terms.first_step.strip()
    if terms.gesture.strip():
        said = _("%(moment)s, I %(gesture)s.") % {"moment": when, "gesture": terms.gesture.strip(" .")}
        said += " " + _("Then: %(first)s") % {"first": first} if first else ""
    else:
        said = _("%(moment)s: %(first)s") % {"moment": when, "first": first} if first else when + "."
    return said[:1].upper() + said[1:]


def trial_card(rituals: Iterable[RitualFact], plan: UUID, day: date) -> TrialCard | None:
    """The ritual that counts now, and where its trial week stands; None without one."""
    last = standing(rituals, plan)
    if last is None:
        return None
    until, state = date_format(last.trial_ends, "l, j F"), trial_on(last, day)
    trying, over, talk = state is Trial.ON, state is Trial.OVER, last.verdict is Verdict.TALK
    return TrialCard(last.id, plan, sentence_of(last.terms), until, trying, over, talk)


def report_card(
    rituals: Iterable[RitualFact], days: Iterable[CueDayFact], history: History
) -> CueReportCard | None:
    """None while no day of a cue is known."""
    mine = [one for one in rituals if one.plan == history.plan.id]
    found = report(mine, days, {history.plan.id: history})
    lines = tuple(
        CueLine(one.cue, one.came, one.began, delay_said(one.minutes)) for one in found.cues if one.came
    )
    return CueReportCard(history.plan.practice.name, report_said(found), lines) if lines else None


def report_said(found: CueReport) -> str:
    """How it went after the newest cue that came; between two cues, what can be said of them so far."""
    came = [one for one in found.cues if one.came]
    parts = [_came_said(came[0])] if came else []
    if len(found.cues) > 1:
        parts.append(_compared(found))
    return " ".join(parts)


def _came_said(one: CueRecord) -> str:
    """
    >>> _came_said(CueRecord("tea", came=5, began=4))
    'The moment came 5 times; 4 of them led to a start. Days without it do not count.'
    """
    if one.came == 1:
        said = _("The moment came once, and it led to a start.") if one.began else _("The moment came once.")
    elif one.came == one.began:
        said = _("The moment came %(came)s times, and each led to a start.") % {"came": one.came}
    else:
        said = _("The moment came %(came)s times; %(began)s of them led to a start.") % {
            "came": one.came, "began": one.began,
        }  # fmt: skip
    return said + " " + _("Days without it do not count.")


def _compared(found: CueReport) -> str:
    if found.best:
        return _("So far “%(cue)s” led to a start more often.") % {"cue": found.best}
    if found.enough:
        return _("The moments do about as well as each other.")
    return _("Which moment works best? There are not enough days yet to tell.")


def delay_said(minutes: int | None) -> str:
    """The usual time from cue to start, kindly; "" where it was not said."""
    if minutes is None:
        return ""
    if minutes <= RIGHT_AWAY:
        return _("right away")
    return _("within five minutes") if minutes <= SOON else _("a while later")


def plain(terms: Mapping[str, str]) -> RitualTerms:
    """Terms from words by name; what is missing is empty."""
    return RitualTerms(
        **{name: terms.get(name, "") for name in ("cue", "place", "first_step", "gesture", "anchor")}
    )


def parts_of_day() -> tuple[PartOfDay, ...]:
    """The library of daily events, in the order of a day."""
    return tuple(
        PartOfDay(name, tuple(a for a in anchors() if a.part == part)) for part, name in PARTS.items()
    )
