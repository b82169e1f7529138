"""Today as frozen cards: the practice that is invited, the others one tap away, this week."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from django.utils.formats import date_format, time_format

from stepwell.ground.diary import queries as diary
from stepwell.ground.diary.facts import History, StartFact
from stepwell.ground.library.rules.search import sized
from stepwell.ground.meeting import queries as meetings
from stepwell.ground.meeting.facts import MeetingFact
from stepwell.ground.people import queries as people
from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan import queries as plans
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.rules import invites
from stepwell.ground.reminder.rules.wanting import as_it_is
from stepwell.journey.between.after_session.cards import AfterCard, after_card
from stepwell.journey.between.check_in.fits.cards import FitsCard, fits_card
from stepwell.journey.between.quiet_day.cards import BlankCard, blank_of
from stepwell.journey.between.reminders.resting.cards import RestCard, rest_card
from stepwell.journey.between.talk.offering import offered
from stepwell.journey.between.today.noted import NotedCard, noted_card
from stepwell.journey.between.today.seldom import Asked, Seldom, seldom
from stepwell.journey.between.today.week import WeekCard, week_card
from stepwell.journey.between.trial.cards import Starting, starting
from stepwell.journey.between.when import FULL, meeting_said
from stepwell.kit.days import day_of

LOOKED_AT = timedelta(7)


@dataclass(frozen=True)
class DoCard:
    """The one practice in front. `started` is a start of today that has not been noted yet."""

    plan: UUID
    name: str
    ask: str
    say: str
    first_step: str
    cue: str
    place: str
    time: str
    invited: bool
    noted: NotedCard | None
    started: UUID | None


@dataclass(frozen=True)
class OtherCard:
    plan: UUID
    name: str
    noted: bool


@dataclass(frozen=True)
class TalkCard:
    """Nothing to do: only when you meet, and something to wonder about."""

    purpose: str
    wonder: str


@dataclass(frozen=True)
class TodayPage:
    """`blank` is a yesterday that was invited and is not noted; `starting` how practice begins.

    `rest` tells of a hard week.
    """

    day: str
    day_iso: str
    practice: DoCard | None
    others: tuple[OtherCard, ...]
    talk: TalkCard | None
    blank: BlankCard | None
    week: WeekCard | None
    meet: str
    session: UUID | None
    fits: FitsCard | None
    starting: Starting
    after: AfterCard | None
    rest: RestCard
    seldom: Seldom
    wonder: UUID | None


def today_page(client: UUID, now: datetime, chosen: str = "", let_be: str = "") -> TodayPage | None:
    """None without an open pair. Twelve questions on a usual day, whatever the history, and one or two for
    each thing that is there only now and then.

    `let_be` names a practice and its yesterday, of which nothing is to be said.
    """
    pairs = people.open_pairs(client)
    if not pairs:
        return None
    calendar = pairs[0].client.calendar
    today = day_of(calendar, now)
    running = plans.running_on([pair.id for pair in pairs], today)
    to_do = [plan for plan in running if plan.shape.days_a_week]
    histories = list(diary.histories(to_do, today, today - LOOKED_AT).values()) if to_do else []
    inline = in_order(histories, today, chosen)
    talks = [plan for plan in running if plan not in to_do]
    return _page(pairs, inline, talks, today, now, let_be)


def _page(
    pairs: list[PairFact], inline: list[History], talks: list[PlanFact], today: date, now: datetime,
    let_be: str,
) -> TodayPage:  # fmt: skip
    first, calendar = inline[0] if inline else None, pairs[0].client.calendar
    sessions, rest = meetings.lately(pairs[0].id), rest_card(pairs[0].client.id, today, "today")
    coming, start = next_session(pairs, sessions, now), starting(inline, today)
    fits = fits_card(inline, today, calendar)
    return TodayPage(
        day=date_format(today, FULL),
        day_iso=today.isoformat(),
        practice=do_card(first, today, rests=bool(rest.until)) if first else None,
        others=tuple(OtherCard(h.plan.id, h.plan.practice.name, today in h.entries) for h in inline[1:]),
        talk=talk_card(talks[0]) if talks else None,
        blank=None if rest.until else blank_of(inline, today, let_be),
        week=week_card(first, today) if first else None,
        fits=fits,
        starting=start,
        session=next((one.id for one in sessions if one.began and not one.ended), None),
        after=after_card(pairs[0], sessions),
        rest=rest,
        meet=meeting_said(coming, now, calendar) if coming else "",
        seldom=seldom(pairs, inline, now, today, Asked(bool(rest.until), bool(start.over), bool(fits))),
        wonder=uuid4() if offered(pairs[0].client.id, today) else None,
    )


def next_session(pairs: list[PairFact], sessions: list[MeetingFact], now: datetime) -> datetime | None:
    """The sessions of the first pair are known; who works with two therapists costs one more question."""
    others = meetings.next_after([pair.id for pair in pairs[1:]], now) if pairs[1:] else {}
    ahead = [one.at for one in sessions if one.at > now]
    return min([*ahead, *others.values()], default=None)


def in_order(histories: list[History], today: date, chosen: str) -> list[History]:
    """The chosen one first, else an invited one that is still open, else an invited one, else the oldest."""
    return sorted(
        histories,
        key=lambda h: (
            str(h.plan.id) != chosen,
            not invites(h.plan, today),
            today in h.entries,
            h.plan.starts,
        ),
    )


def do_card(history: History, today: date, *, rests: bool = False) -> DoCard:
    plan, entry = as_it_is(history.plan, rests=rests), history.entries.get(today)
    shape, size = plan.shape, sized(plan.practice, plan.shape.size)
    started = None if entry else _started(diary.last_start(plan.id, today))
    return DoCard(
        plan=plan.id,
        name=plan.practice.name,
        ask=plan.practice.before,
        say=size.say if size else plan.practice.purpose,
        first_step=plan.practice.first_step,
        cue=shape.cue,
        place=shape.place,
        time=time_format(shape.at_time, "H:i") if shape.at_time else "",
        invited=invites(plan, today),
        noted=noted_card(plan.client, entry) if entry else None,
        started=started,
    )


def _started(start: StartFact | None) -> UUID | None:
    return start.id if start else None


def talk_card(plan: PlanFact) -> TalkCard:
    return TalkCard(plan.practice.purpose, plan.practice.discovery[0] if plan.practice.discovery else "")
