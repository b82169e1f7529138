"""Everything that a client wrote in a year or so, and whose names keep a line away."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from stepwell.ground.diary import queries as diary
from stepwell.ground.language_model.comparing import nearest
from stepwell.ground.language_model.facts import Comparing
from stepwell.ground.people.queries import open_pairs
from stepwell.ground.plan.queries import plans_of
from stepwell.ground.witness.queries import names_around
from stepwell.journey.between.talk.apart import heavy_days
from stepwell.journey.between.talk.gathered import mood_today, own_lines
from stepwell.kit.care import worrying
from stepwell.kit.days import day_of
from stepwell.strategies.discovery.facts.echo import Candidate, Kept, Limits, OwnLine
from stepwell.strategies.discovery.queries.conversation import conversations
from stepwell.strategies.discovery.queries.echo import kept_of
from stepwell.strategies.discovery.rules.echo import (
    a_month_ago,
    candidates,
    nearest_first,
    of_the_same_kind,
    recent,
)
from stepwell.strategies.discovery.rules.quotable import LOW

A_YEAR_OR_SO = timedelta(400)


@dataclass(frozen=True)
class Written:
    """`calm` is False on a day with a mood of 2 or less: then nothing is brought back."""

    lines: tuple[OwnLine, ...] = field(repr=False)
    limits: Limits
    kept: Kept = field(repr=False)
    calm: bool

    def newest(self) -> list[OwnLine]:
        """Those of the last days that others may be held beside, newest first."""
        return recent(self.lines, self.limits) if self.calm else []

    def alike(
        self, proof: Comparing, joined: Collection[tuple[UUID, UUID]]
    ) -> tuple[OwnLine, tuple[Candidate, ...]] | None:
        """The newest line with company of its own kind, and what a small model finds nearest to it."""
        for new in self.newest():
            every = of_the_same_kind(new, self.lines, self.limits)
            if old := [line for line in every if (line.entry, new.entry) not in joined]:
                order = nearest(proof, new.words, [line.words for line in old])
                return new, nearest_first(old, order)
        return None

    def pairing(self, joined: Collection[tuple[UUID, UUID]]) -> tuple[OwnLine, list[Candidate]] | None:
        """The newest line that older ones could belong to, with those; `joined` are known already."""
        for new in self.newest():
            old = candidates(new, self.lines, self.limits)
            if fresh := [one for one in old if (one.line.entry, new.entry) not in joined]:
                return new, fresh
        return None

    def month_ago(self) -> tuple[OwnLine, ...]:
        return a_month_ago(self.lines, self.limits) if self.calm else ()


def written(client: UUID, now: datetime) -> Written | None:
    """None without an open pair. A fixed number of questions."""
    pairs = open_pairs(client)
    if not pairs:
        return None
    today, kept = day_of(pairs[0].client.calendar, now), kept_of(client)
    plans = plans_of([pair.id for pair in pairs])
    lived = list(diary.histories(plans, today, today - A_YEAR_OR_SO).values())
    mood = mood_today(lived, today)
    had = conversations(client)
    names, heavy = names_around(client, pairs), heavy_days(client, pairs[0].client.calendar, had)
    lines, limits = tuple(own_lines(client, lived, kept)), Limits(today, worrying, names, heavy)
    return Written(lines, limits, kept, mood is None or mood > LOW)
