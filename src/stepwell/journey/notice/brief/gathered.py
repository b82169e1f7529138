"""Everything that is known of a client, asked once, for the page and for the brief on top of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from stepwell.ground.diary.facts import History, WordsFact
from stepwell.ground.meeting import queries as meetings
from stepwell.ground.meeting.facts import MeetingFact
from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.rules import runs_on
from stepwell.journey.notice.brief.facts import Frame, Known
from stepwell.journey.notice.brief.holding import holding
from stepwell.journey.notice.brief.rules.frame import frame
from stepwell.journey.notice.brief.rules.papers import kept, trial_over
from stepwell.journey.notice.shown import shown
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.contract import queries as contract
from stepwell.strategies.curiosity import queries as curiosity
from stepwell.strategies.curiosity.facts.agreement import NO_WISH, QuietAgreementFact
from stepwell.strategies.curiosity.facts.talk import MoveFact
from stepwell.strategies.discovery.facts.found import HeldUp
from stepwell.strategies.insight import queries as insight
from stepwell.strategies.insight.facts import Said
from stepwell.strategies.insight.rules import was_low
from stepwell.strategies.ritual import queries as ritual
from stepwell.strategies.ritual.facts import CueDayFact, RitualFact


@dataclass(frozen=True)
class Gathered:
    """`histories` holds the last twelve weeks of every plan, or is None: the client keeps them private."""

    pair: PairFact
    now: datetime
    today: date
    meetings: tuple[MeetingFact, ...]
    plans: tuple[PlanFact, ...]
    histories: Mapping[UUID, History] | None
    words: Mapping[UUID, WordsFact]
    rituals: tuple[RitualFact, ...] = ()
    cue_days: tuple[CueDayFact, ...] = ()
    signed: frozenset[UUID] = frozenset()
    rated: tuple[Said, bool] | None = None
    moves: tuple[MoveFact, ...] = ()
    shifted: frozenset[UUID] = frozenset()
    wish: QuietAgreementFact = NO_WISH
    held: tuple[HeldUp, ...] = ()

    @property
    def frame(self) -> Frame:
        return frame(self.meetings, self.pair.client.calendar, self.now)

    @property
    def last_session(self) -> UUID | None:
        last = self.frame.last
        return next((one.id for one in self.meetings if one.at == last), None)

    def known(self) -> Known:
        last, (said, answered) = self.frame.last, self.rated or (Said(), True)
        known = Known(self.today, last, self.day(last), self.plans, self.histories)
        return replace(
            known,
            trial_over=trial_over(self.rituals, self.plans, self.today),
            contract_kept=kept(known, self.signed),
            rating_low=was_low(said),
            answer_waits=was_low(said) and not answered,
            moves=self.moves,
            shifted=self.shifted,
            wish=self.wish,
            held=self.held,
        )

    def day(self, moment: datetime | None) -> date | None:
        return day_of(self.pair.client.calendar, moment) if moment else None


def gathered(pair: PairFact) -> Gathered:
    now = clock.now()
    seen, met = shown(pair, now), tuple(meetings.lately(pair.id))
    return _with_papers(Gathered(pair, now, seen.today, met, seen.plans, seen.histories, seen.words))


def _with_papers(told: Gathered) -> Gathered:
    """What rituals, agreements and the last rating say, of what runs now."""
    running = [plan.id for plan in told.plans if runs_on(plan, told.today)]
    last = told.last_session
    rituals = ritual.rituals_of(running) if running else []
    return replace(
        told,
        rituals=tuple(rituals),
        cue_days=tuple(ritual.cue_days(running)) if rituals and told.histories else (),
        signed=frozenset(contract.in_force(running)) if running else frozenset(),
        rated=insight.numbers([last]).get(last) if last else None,
        moves=tuple(curiosity.moves_of(told.pair.client.id, opened=True)),
        shifted=frozenset(into for _, into, _ in curiosity.swaps_of([plan.id for plan in told.plans])),
        wish=curiosity.quiet_agreement(told.pair.client.id),
        held=holding(told.pair, told.plans, told.today, told.now),
    )
