"""What a client shows of twelve weeks: their plans, their days, and the words that they share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from stepwell.ground.diary import queries as diary
from stepwell.ground.diary.facts import EntryFact, History, WordsFact
from stepwell.ground.people.facts import Agreed, PairFact
from stepwell.ground.people.queries import consents
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.kit.days import day_of

LOOKED_AT = timedelta(weeks=12)


@dataclass(frozen=True)
class Shown:
    """`histories` holds the last twelve weeks of every plan, or is None: the client keeps them private."""

    today: date
    plans: tuple[PlanFact, ...]
    histories: Mapping[UUID, History] | None
    words: Mapping[UUID, WordsFact] = field(repr=False)


def shown(pair: PairFact, now: datetime) -> Shown:
    client, today = pair.client.id, day_of(pair.client.calendar, now)
    agreed, histories = plans_of([pair.id]), None
    if Agreed.SHOW_PRACTICE in consents(client):
        histories = diary.histories(agreed, today + timedelta(1), today - LOOKED_AT)
    words = diary.shared_words(client, entries_of(histories.values())) if histories else {}
    return Shown(today, tuple(agreed), histories, words)


def entries_of(histories: Iterable[History]) -> list[EntryFact]:
    return [entry for history in histories for entry in history.entries.values()]
