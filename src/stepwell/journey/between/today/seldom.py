"""What Today has to say only now and then. One question finds out whether there is any of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from stepwell.ground.diary.facts import History
from stepwell.ground.people.facts import PairFact
from stepwell.ground.people.queries import which
from stepwell.ground.reminder.queries import running as reminders
from stepwell.ground.witness.queries import cheered
from stepwell.journey.between.experiments.cards import WayCard, way_card
from stepwell.journey.between.quiet_day.cards import HelpedCard, ask_from, helped_card
from stepwell.journey.between.reminders.arrived import quiet_said
from stepwell.journey.between.reminders.second_look.cards import SecondLookCard, second_look_card
from stepwell.journey.between.rewards.ahead import TowardCard, toward_card
from stepwell.journey.between.witness.cards import CheerCard, cheer_cards
from stepwell.kit.days import begins
from stepwell.strategies.curiosity.queries import unanswered
from stepwell.strategies.discovery.queries.experiment import drawn_for
from stepwell.strategies.reward.queries import running as rewards


@dataclass(frozen=True)
class Asked:
    """What Today says or asks already: a hard week, a trial that is over, whether a practice fits."""

    rests: bool
    over: bool
    fits: bool


@dataclass(frozen=True)
class Seldom:
    """`quiet` tells of a reminder that does not arrive, `time` asks about its hour, `way` is today's coin."""

    helped: HelpedCard | None
    quiet: str
    way: WayCard | None
    toward: TowardCard | None
    time: SecondLookCard | None
    cheers: tuple[CheerCard, ...]


def seldom(
    pairs: Sequence[PairFact], inline: Sequence[History], now: datetime, today: date, asked: Asked
) -> Seldom:
    """In a hard week nothing is said of reminders; of what could be asked one thing is asked at a time."""
    client, calendar = pairs[0].client.id, pairs[0].client.calendar
    there = which(
        client,
        {
            "helped": unanswered(client, ask_from(now), begins(calendar, today)),
            "reminders": reminders(client),
            "way": drawn_for(client, today),
            "toward": rewards(pair.id for pair in pairs),
            "cheers": cheered(client, today),
        },
    )
    rings = "reminders" in there and not asked.rests
    return Seldom(
        helped=helped_card(client, now, calendar) if "helped" in there and not asked.over else None,
        quiet=quiet_said(client, now, calendar.stays[-1].zone) if rings else "",
        way=way_card(client, [one.plan for one in inline], today) if "way" in there and inline else None,
        toward=toward_card(pairs, today) if "toward" in there else None,
        time=second_look_card(inline, calendar, now) if rings and not (asked.over or asked.fits) else None,
        cheers=cheer_cards(client, today) if "cheers" in there else (),
    )
