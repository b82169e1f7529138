"""Everything that was said becomes agreed in one transaction: all of it, or nothing."""

from django.db import transaction

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.plan import actions as plans
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.agree.closing.forms import LastMinutes
from stepwell.journey.agree.contract.ready import signed_contract
from stepwell.journey.agree.play.actions import begin_play
from stepwell.journey.agree.reminder.actions import begin_with, hold_to
from stepwell.journey.agree.ritual.actions import WANTED
from stepwell.journey.agree.shape.facts import Sitting
from stepwell.journey.agree.shape.sitting import agreed_form
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.contract import actions as contracts
from stepwell.strategies.fluency import actions as fluency
from stepwell.strategies.insight import actions as insight
from stepwell.strategies.insight.facts import ClosingWords
from stepwell.strategies.ritual import actions as rituals
from stepwell.strategies.ritual.content import anchor_said
from stepwell.strategies.ritual.facts import RitualTerms


class StillOpen(Refusal):
    status = 422
    says = gettext_noop("“Give it a shape” still has a gap. Go back to it; all your words are there.")


@transaction.atomic
def seal(seat: Seat, sitting: Sitting, form: LastMinutes) -> None:
    """Of two presses at the same moment one seals, and the other finds it done."""
    if not meetings.move(by=seat.by, seat=seat, step="agreed"):
        return
    contract = signed_contract(sitting)
    plan = begin_plan(seat, sitting)
    if contract:
        contracts.bring_into_force(by=seat.by, contract=contract, plan=plan)
    if seat.table.said(WANTED):
        rituals.begin(by=seat.by, plan=plan, terms=terms_of(seat, plan), starts=sitting.today)
    begin_with(seat, plan, form.data)
    if contract and contract.terms:
        hold_to(seat, contract.terms.messages)
    begin_play(seat, sitting.today)
    words = words_of(form)
    insight.close(by=seat.by, plan=plan, meeting=seat.meeting.id, words=words)
    fluency.write_script(
        by=seat.by, plan=plan, stuck_if=words.in_the_way, stuck_then=words.then,
        said_aloud=seat.table.said("said_aloud") == "on",
    )  # fmt: skip
    at = form.meet_at()
    if at != form.look.arranged:
        meetings.arrange(by=seat.by, pair=seat.pair, at=at)


def begin_plan(seat: Seat, sitting: Sitting) -> PlanFact:
    shaped = agreed_form(sitting)
    if not shaped.is_valid():
        raise StillOpen
    return plans.begin(
        by=seat.by, pair=seat.pair, practice=sitting.practice, shape=shaped.shape(), starts=sitting.today,
        meeting=seat.meeting.id, follows=shaped.follows(),
    )  # fmt: skip


def terms_of(seat: Seat, plan: PlanFact) -> RitualTerms:
    said = seat.table.said
    first = said("first_step") or plan.practice.first_step
    return RitualTerms(said("cue"), said("place"), first, said("gesture"), anchor_said(said("cue")))


def words_of(form: LastMinutes) -> ClosingWords:
    said = form.cleaned_data
    return ClosingWords(
        said["said_back"], said.get("in_the_way", ""), said.get("then", ""), said["question"], said["note"]
    )
