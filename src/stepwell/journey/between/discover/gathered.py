"""The days of a client, with what other rooms know of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepwell.ground.people.queries import open_pairs
from stepwell.ground.reminder.lately import nudged_days
from stepwell.strategies.discovery.queries.lived import Kept, Then, kept_of, then, today_in
from stepwell.strategies.discovery.rules.days import beside
from stepwell.strategies.ritual.queries import cue_days


@dataclass(frozen=True)
class Gathered:
    """Everything once, to be looked at as it stood at any moment."""

    kept: Kept
    more: Mapping[date, Mapping[str, float]]
    today: date

    def at(self, until: date, moment: datetime) -> Then:
        return then(self.kept, until, moment, self.more)


def gathered(client: UUID, now: datetime) -> Gathered | None:
    """None without an open pair. A fixed number of questions, however long the history."""
    pairs = open_pairs(client)
    if not pairs:
        return None
    kept, me = kept_of(pairs[0]), pairs[0].client
    today = today_in(kept, now)
    came = {one.day: {"cue": float(one.came)} for one in cue_days([plan.id for plan in kept.plans])}
    return Gathered(kept, beside(came, nudged_days(me, kept.starts(today), today)), today)
