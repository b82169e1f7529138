"""Everything that is known of a client, asked once, for the page and for the brief on top of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from stepwell.ground.diary import queries as diary
from stepwell.ground.diary.facts import EntryFact, History, WordsFact
from stepwell.ground.meeting import queries as meetings
from stepwell.ground.meeting.facts import MeetingFact
from stepwell.ground.people import queries as people
from stepwell.ground.people.facts import Agreed, PairFact
from stepwell.ground.plan import queries as plans
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.notice.brief.facts import Frame, Known
from stepwell.journey.notice.brief.rules.frame import frame
from stepwell.kit import clock
from stepwell.kit.days import day_of

LOOKED_AT = timedelta(weeks=12)


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

    @property
    def frame(self) -> Frame:
        return frame(self.meetings, self.pair.client.calendar, self.now)

    def known(self) -> Known:
        return Known(self.today, self.frame.last, self.day(self.frame.last), self.plans, self.histories)

    def day(self, moment: datetime | None) -> date | None:
        return day_of(self.pair.client.calendar, moment) if moment else None


def gathered(pair: PairFact) -> Gathered:
    now = clock.now()
    today, agreed = day_of(pair.client.calendar, now), plans.plans_of([pair.id])
    histories = None
    if Agreed.SHOW_PRACTICE in people.consents(pair.client.id):
        histories = diary.histories(agreed, today + timedelta(1), today - LOOKED_AT)
    return Gathered(
        pair, now, today, tuple(meetings.lately(pair.id)), tuple(agreed), histories,
        diary.shared_words(pair.client.id, entries_of(histories.values())) if histories else {},
    )  # fmt: skip


def entries_of(histories: Iterable[History]) -> list[EntryFact]:
    return [entry for history in histories for entry in history.entries.values()]
