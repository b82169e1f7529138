"""How a made-up client lives through the weeks: meets, agrees, starts, notes, shares."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from stepwell.doors.cli.demo.promising import promise
from stepwell.doors.cli.demo.rehearsing import write_line
from stepwell.doors.cli.demo.stories import Story
from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.access import own_entry
from stepwell.ground.diary.facts import Noted, Outcome
from stepwell.ground.library.facts import PracticeFact, Size
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan import actions as plans
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.kit import clock
from stepwell.kit.days import each

ZONE = ZoneInfo("Europe/Berlin")


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), ZONE).astimezone(UTC)


def meeting_days(story: Story, today: date) -> list[date]:
    """The day of joining, then every week on the same weekday, up to a week from now.

    `ago` tells how long ago they last met, whatever weekday that was.
    """
    ago, weekday = story.told["meets"].get("ago"), story.told["meets"].get("weekday")
    weekday = (today - timedelta(ago)).weekday() if ago else weekday
    weekday = story.first.weekday() if weekday is None else weekday
    later = [d for d in each(story.first + timedelta(1), today + timedelta(7)) if d.weekday() == weekday]
    return [story.first, *later]


def meet(story: Story, pair: PairFact, therapist: Person, today: date) -> None:
    """Every session that was, from begin to end, and the one that comes."""
    for day in meeting_days(story, today):
        begins = at(day, story.told["meets"]["hour"])
        if begins > clock.now():
            meetings.arrange(by=therapist.pk, pair=pair, at=begins)
            return
        with clock.set_to(begins):
            meeting = meetings.begin(by=therapist.pk, pair=pair)
        with clock.set_to(min(begins + timedelta(minutes=50), begins + (clock.now() - begins))):
            meetings.end(by=therapist.pk, pair=pair, meeting=meeting)


def agree(
    story: Story, pair: PairFact, therapist: Person, library: dict[str, PracticeFact]
) -> list[tuple[PlanFact, dict[str, Any]]]:
    """The plans of the story, each giving way to the next."""
    made: list[tuple[PlanFact, dict[str, Any]]] = []
    for told in story.told["plans"]:
        starts = story.first + timedelta(weeks=told["weeks"][0])
        if at(starts, 12) > clock.now():
            break
        with clock.set_to(at(starts, 12)):
            follows = made[-1][0].id if made else None
            plan = plans.begin(
                by=therapist.pk,
                pair=pair,
                practice=library[told["practice"]],
                shape=shape(told),
                starts=starts,
                follows=follows,
            )
            promise(pair, plan, told)
            write_line(pair, plan, told)
        made.append((plan, told))
    return made


def shape(told: dict[str, Any]) -> Shape:
    importance, readiness, confidence = told["ready"]
    return Shape(
        size=Size(told["size"]),
        days_a_week=told["days"],
        weekdays=frozenset(),
        why=told["why"],
        cue=told["cue"],
        place=told["place"],
        at_time=None,
        importance=importance,
        readiness=readiness,
        confidence=confidence,
    )


def live(story: Story, client: Person, made: list[tuple[PlanFact, dict[str, Any]]], today: date) -> None:
    """Every day up to yesterday, as the story has it; today is left for whoever looks around."""
    for day in each(story.first, today - timedelta(1)):
        running = [(plan, told) for plan, told in made if plan.starts <= day]
        if not running or story.told["plans"][0]["days"] == 0:
            continue
        dice, named = story.chance(day, "noted").random(), story.named(day, today)
        if named:
            say_not_today(story, client, running[-1][0], day, named["reason"])
        elif dice < story.likely(day):
            practise(story, client, *running[-1], day)
        elif dice < story.likely(day) + (1 - story.likely(day)) * story.told["not_today"] * story.likely(day):
            say_not_today(story, client, running[-1][0], day)


def practise(story: Story, client: Person, plan: PlanFact, told: dict[str, Any], day: date) -> None:
    """ "I started", often with a guess, and a few minutes later what happened."""
    dice, begins = story.chance(day, "how"), at(day, 7 + story.chance(day, "hour").randint(0, 13), 10)
    guess = story.drifted(told, "guess", day) if dice.random() < 0.8 else None
    before, start = dice.randint(3, 7), UUID(int=dice.getrandbits(128), version=4)
    with clock.set_to(begins):
        diary.start(by=client, plan=plan, id=start, size=plan.shape.size, guess=guess, before=before)
    noted = happened(story, plan, day, dice)
    late = timedelta(hours=20) if dice.random() < 0.08 else timedelta(minutes=4)
    actual = story.drifted(told, "actual", day)
    noted = replace(noted, start=start, guess=guess, actual=actual, before=before, noted_at=begins + late)
    noted = replace(noted, after=min(10, before + dice.randint(0, 3)))
    keep(story, client, plan, noted, shared=bool(noted.words) and dice.random() < story.told["shares"])


def happened(story: Story, plan: PlanFact, day: date, dice: Random) -> Noted:
    """What the day was like, before its ratings."""
    smaller, (low, high) = dice.random() < story.told["smaller"], story.told["useful"]
    return Noted(
        id=UUID(int=dice.getrandbits(128), version=4),
        plan=plan.id,
        day=day,
        outcome=Outcome.SMALLER if smaller else Outcome.DONE,
        noted_at=at(day, 21),
        size="S" if smaller else plan.shape.size,
        useful=dice.randint(low, high) if dice.random() < 0.6 else None,
        useful_word=story.turn("word", day),
        words=story.turn("words", day) if dice.random() < 0.6 else "",
    )


def say_not_today(story: Story, client: Person, plan: PlanFact, day: date, reason: str = "") -> None:
    """For this reason, or for one of the story's."""
    dice = story.chance(day, "not today")
    noted = Noted(
        id=UUID(int=dice.getrandbits(128), version=4),
        plan=plan.id,
        day=day,
        noted_at=at(day, 21),
        outcome=Outcome.NOT_TODAY if reason else dice.choice([Outcome.NOT_TODAY] * 2 + [Outcome.REST]),
        in_the_way=reason or dice.choice(story.told["in_the_way"]),
    )
    keep(story, client, plan, noted, shared=False)


def keep(story: Story, client: Person, plan: PlanFact, noted: Noted, *, shared: bool) -> None:
    """As the phone would send it, at the moment it was written."""
    with clock.set_to(min(noted.noted_at, clock.now())):
        diary.note(by=client, plan=plan, noted=noted)
        if shared:
            diary.share(by=client, entry=own_entry(client, noted.id)[0])
