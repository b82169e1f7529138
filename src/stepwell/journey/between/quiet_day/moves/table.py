"""Every move of the list: what it asks first, and what it does."""

from dataclasses import dataclass

from stepwell.ground.library.facts import Size
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.quiet_day.moves import forms, line, others, plan
from stepwell.journey.between.quiet_day.moves.doing import Do, MakeForm


@dataclass(frozen=True)
class Way:
    """`asks` makes the form that comes first; without one a single tap does it."""

    do: Do
    asks: MakeForm | None = None


WAYS: dict[str, Way] = {
    "shrink": Way(plan.shrink),
    "tiny_only": Way(plan.tiny_only),
    "change_cue": Way(plan.change_cue, forms.cue),
    "pause": Way(plan.pause, lambda _, sent: forms.Rest(sent)),
    "values_link": Way(plan.values_link, lambda p, sent: forms.Why(sent, initial={"why": p.shape.why})),
    "readiness": Way(plan.readiness, forms.ready),
    "observe_only": Way(plan.observe_only),
    "if_then": Way(line.if_then, forms.if_then),
    "low_day_version": Way(line.if_then, forms.low_day),
    "variant": Way(line.if_then, lambda p, sent: forms.Variant(sent, ways=p.practice.variants)),
    "clarify": Way(others.clarify, lambda p, sent: forms.Unclear(sent, steps=forms.steps_of(p))),
    "set_reminder": Way(others.set_reminder),
    "swap": Way(others.swap),
    "guess_check": Way(others.guess_check),
    "fix_tech": Way(others.fix_tech),
    "kind_pause": Way(others.kind_pause),
    "supporter": Way(others.supporter),
    "rehearse": Way(others.listed),
    "talk": Way(others.listed, lambda _, sent: forms.ToTalk(sent)),
}


def able(now: PlanFact | None, *, reminded: bool, was_watched: bool) -> frozenset[str]:
    """The moves that can do something for this plan. None: it rests, and there is only talking."""
    if now is None:
        return frozenset({"talk"})
    practice, no = now.practice, set[str]()
    no |= set() if plan.can_shrink(now.shape) else {"shrink"}
    no |= set() if now.shape.size is not Size.S or practice.first_step else {"tiny_only"}
    no |= set() if practice.variants else {"variant"}
    no |= set() if forms.steps_of(now) else {"clarify"}
    no |= {"set_reminder"} if reminded else set()
    no |= {"supporter"} if was_watched else set()
    return frozenset(WAYS) - no
