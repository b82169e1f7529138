"""Living the stories: each act at its own moment, through the verbs that the pages use."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.db import transaction

from stepwell.doors.cli.demo.story import Chapter, Story, Told, days_told, session_days, shape_of, stories
from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.access import own_entry
from stepwell.ground.diary.facts import Noted
from stepwell.ground.library.facts import PracticeFact
from stepwell.ground.library.queries import of_clinic
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.people.access import pair_for_client
from stepwell.ground.people.actions import consents, invitations, persons
from stepwell.ground.people.facts import Agreed, PairFact, Role
from stepwell.ground.people.models import Person
from stepwell.ground.plan import actions as plans
from stepwell.ground.plan.facts import PlanFact
from stepwell.kit import clock
from stepwell.kit.days import begins, day_of

SEED = 20240229
HOME = "Europe/Berlin"
CLINICS = (("Riverside practice", "riverside", "Bo", "Dee"), ("Hillside practice", "hillside", "Cy", ""))


@dataclass(frozen=True)
class Room:
    """Where one story is told: the pair, the client, the practices to choose from, and now."""

    story: Story
    client: Person
    pair: PairFact
    practices: dict[str, PracticeFact]
    now: datetime
    dice: Random


@transaction.atomic
def build_all() -> None:
    """Both demo clinics. The same day gives the same lives."""
    now = clock.now()
    for name, file, therapist, admin in CLINICS:
        _clinic(name, file, therapist, admin, now)


def _clinic(name: str, file: str, therapist: str, admin: str, now: datetime) -> None:
    told = stories(file)
    with clock.set_to(now - timedelta(weeks=max(story.weeks for story in told) + 2)):
        clinic = persons.open_clinic(by=None, name=name)
        bo = _joined(clinic, Role.THERAPIST, therapist)
        if admin:
            _joined(clinic, Role.ADMIN, admin)
        practices = {practice.slug: practice for practice in of_clinic(clinic)}
    for number, story in enumerate(told):
        _live(story, bo, practices, now, Random(SEED + number))  # noqa: S311 - a story, not a secret


def _joined(clinic: UUID, role: Role, name: str) -> Person:
    address = f"{name.lower()}-{uuid4().hex[:6]}@example.org"
    return persons.join(by=None, clinic=clinic, role=role, name=name, email=address, zone=HOME)


def _live(story: Story, bo: Person, practices: dict[str, PracticeFact], now: datetime, dice: Random) -> None:
    today = day_of_zone(story.zone, now)
    met = session_days(story, today)
    with clock.set_to(min(_moment(story, met[0]), now) - timedelta(minutes=20)):
        client = _let_in(bo, story)
        pair = pair_for_client(client)
    room = Room(story, client, pair, practices, now, dice)
    agreed: dict[int, PlanFact] = {}
    for number, day in enumerate(met):
        _meet(room, number, min(_moment(story, day), now - timedelta(hours=1)), agreed)
    for index, plan in agreed.items():
        _practise(room, story.chapters[index], plan, _last_day(room, agreed, index, today))
    meetings.arrange(by=bo.pk, pair=pair, at=_moment(story, met[-1] + timedelta(7)))


def day_of_zone(zone: str, now: datetime) -> date:
    return (now.astimezone(ZoneInfo(zone)) - timedelta(hours=4)).date()


def _moment(story: Story, day: date) -> datetime:
    return datetime.combine(day, time.fromisoformat(story.at), ZoneInfo(story.zone))


def _let_in(bo: Person, story: Story) -> Person:
    way_in = invitations.invite(by=bo, clinic=bo.clinic_id, role=Role.CLIENT)
    client = invitations.take_up(code=way_in.code, token=way_in.token, name=story.name, zone=story.zone)
    consents.agree_to(by=client, kind=Agreed.NOT_WATCHED)
    if story.shows:
        consents.agree_to(by=client, kind=Agreed.SHOW_PRACTICE)
    persons.choose_country(by=client.pk, person=client, country=story.country)
    return client


def _meet(room: Room, number: int, at: datetime, agreed: dict[int, PlanFact]) -> None:
    by = room.pair.therapist.id
    with clock.set_to(at):
        meeting = meetings.begin(by=by, pair=room.pair)
    with clock.set_to(at + timedelta(minutes=40)):
        for index, chapter in enumerate(room.story.chapters):
            if chapter.session == number:
                agreed[index] = _agree(room, chapter, meeting.id, agreed.get(index - 1))
    with clock.set_to(at + timedelta(minutes=50)):
        meetings.end(by=by, pair=room.pair, meeting=meeting)


def _agree(room: Room, chapter: Chapter, meeting: UUID, before: PlanFact | None) -> PlanFact:
    """Starts on the day after, so that the evening of the session stays free; a last session starts at once."""
    today = day_of(room.pair.client.calendar, clock.now())
    starts = min(today + timedelta(1), day_of(room.pair.client.calendar, room.now))
    return plans.begin(
        by=room.pair.therapist.id, pair=room.pair, practice=room.practices[chapter.practice],
        shape=shape_of(chapter), starts=starts, meeting=meeting,
        follows=before.id if before and chapter.follows else None,
    )  # fmt: skip


def _last_day(room: Room, agreed: dict[int, PlanFact], index: int, today: date) -> date:
    after = agreed.get(index + 1)
    if after and room.story.chapters[index + 1].follows:
        return after.starts - timedelta(1)
    return today


def _practise(room: Room, chapter: Chapter, plan: PlanFact, last: date) -> None:
    for told in days_told(room.story, chapter, plan.starts, last, room.dice):
        at = begins(room.pair.client.calendar, told.day) + timedelta(hours=told.hour + 14 * told.late)
        if at <= room.now:
            with clock.set_to(at):
                _note(room.client, plan, told, at)


def _note(client: Person, plan: PlanFact, told: Told, at: datetime) -> None:
    noted = Noted(id=told.id, plan=plan.id, day=told.day, noted_at=at, **told.note)
    diary.note(by=client, plan=plan, noted=noted)
    if told.share:
        diary.share(by=client, entry=own_entry(client, told.id)[0])
