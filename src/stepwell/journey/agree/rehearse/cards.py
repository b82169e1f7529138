"""What to do in this run, with what to say; and what the runs so far showed."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stepwell.ground.library.facts import Size
from stepwell.ground.library.rules.search import sized
from stepwell.ground.meeting.cards import room_card
from stepwell.journey.agree.rehearse.forms import OneRun, WhenStuck
from stepwell.journey.agree.rehearse.sofar import SoFar
from stepwell.kit.moments import moment
from stepwell.strategies.fluency.cards import RunsCard, runs_card
from stepwell.strategies.fluency.content import grounding, line_for
from stepwell.strategies.fluency.facts import Kind
from stepwell.strategies.fluency.rules.runs import LEVELS, ORDER

TITLES: dict[Kind, tuple[str | Promise, str | Promise]] = {
    Kind.SLOW: (
        _("Slow and aloud"),
        _("Say each step as you do it. Tap it when it is done. Time does not matter."),
    ),
    Kind.CUED: (_("With the cue"), _("Name the moment and the place aloud. Then begin.")),
    Kind.ROLE_PLAY: (
        _("With a harder line"),
        _("One plays the hard moment, the other practises. Then swap."),
    ),
}


@dataclass(frozen=True)
class Line:
    level: int
    words: str


@dataclass(frozen=True)
class RehearseCard:
    """`number` is the run to come, from 1; `stop` asks to rest now; `lines` are for role-play only.
    `enough`: the thing to press is no longer a run.
    """

    practice: str
    number: int
    all: int
    title: str | Promise
    hint: str | Promise
    moment: str
    steps: tuple[str, ...]
    lines: tuple[Line, ...]
    timed: bool
    stop: bool
    enough: bool
    grounding: tuple[str, ...]
    runs: RunsCard | None
    prompts: str
    stuck_hint: str


def rehearse_page(so_far: SoFar, form: OneRun, stuck: WhenStuck) -> dict[str, Any]:
    return {"room": room_card(so_far.seat), "card": rehearse_card(so_far), "form": form, "stuck": stuck}


def rehearse_card(so_far: SoFar) -> RehearseCard:
    practice, table, kind = so_far.practice, so_far.seat.table, so_far.kind
    title, hint = TITLES[kind]
    lines = [Line(level, line_for(practice.helps_with, level)) for level in LEVELS]
    return RehearseCard(
        practice=practice.name, number=len(so_far.today) + 1, all=len(ORDER), title=title, hint=hint,
        moment=moment(table.said("cue"), table.said("place"), gettext), steps=steps_of(so_far),
        lines=tuple(line for line in lines if line.words) if kind is Kind.ROLE_PLAY else (),
        timed=so_far.timed, stop=so_far.stop, grounding=grounding(),
        enough=so_far.stop or len(so_far.today) >= len(ORDER),
        runs=runs_card(so_far.today, so_far.ever, so_far.timed), prompts=table.said("prompts") or "0",
        stuck_hint=practice.if_stuck,
    )  # fmt: skip


def steps_of(so_far: SoFar) -> tuple[str, ...]:
    """The first step, then those of the agreed size, each once; a size without steps is one itself."""
    size = sized(so_far.practice, Size(so_far.seat.table.said("size") or Size.S))
    first = so_far.seat.table.said("first_step") or so_far.practice.first_step
    rest = [step.text for step in size.steps] or [size.say] if size else []
    return tuple(dict.fromkeys(step for step in (first, *rest) if step))
