"""Every move of the list: what it asks first, and what it does."""

from dataclasses import dataclass

from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.quiet_day.moves import forms, line, others, plan
from stepwell.journey.between.quiet_day.moves.doing import Do, IsSo, MakeForm


@dataclass(frozen=True)
class Way:
    """`asks` makes the form that comes first; without one a single tap does it. Once for one day: what a form
    says anew is done anew, unless it `is_so` already.
    """

    do: Do
    asks: MakeForm | None = None
    is_so: IsSo = lambda _doing, _before: True


WAYS: dict[str, Way] = {
    "shrink": Way(plan.shrink),
    "tiny_only": Way(plan.tiny_only),
    "change_cue": Way(plan.change_cue, forms.cue, plan.shaped_so),
    "pause": Way(plan.pause, lambda _, sent: forms.Rest(sent), plan.rests_so),
    "values_link": Way(plan.values_link, forms.why, plan.shaped_so),
    "readiness": Way(plan.readiness, forms.ready, plan.shaped_so),
    "observe_only": Way(plan.observe_only),
    "if_then": Way(line.if_then, forms.if_then, line.written_so),
    "low_day_version": Way(line.if_then, forms.low_day, line.written_so),
    "variant": Way(line.if_then, forms.variant, line.written_so),
    "clarify": Way(others.clarify, forms.unclear, others.listed_so),
    "set_reminder": Way(others.set_reminder),
    "swap": Way(others.swap),
    "guess_check": Way(others.guess_check),
    "fix_tech": Way(others.fix_tech),
    "kind_pause": Way(others.kind_pause),
    "supporter": Way(others.supporter),
    "rehearse": Way(others.listed),
    "talk": Way(others.listed, lambda _, sent: forms.ToTalk(sent), others.listed_so),
}


def able(now: PlanFact | None, *, reminded: bool, was_watched: bool) -> frozenset[str]:
    """The moves that can do something for this plan. None: it rests, and there is only talking."""
    if now is None:
        return frozenset({"talk"})
    practice, no = now.practice, set[str]()
    no |= set() if plan.can_shrink(now.shape) else {"shrink"}
    no |= set() if plan.can_be_tiny(now) else {"tiny_only"}
    no |= set() if practice.variants else {"variant"}
    no |= set() if forms.steps_of(now) else {"clarify"}
    no |= {"set_reminder"} if reminded else set()
    no |= {"supporter"} if was_watched else set()
    return frozenset(WAYS) - no
