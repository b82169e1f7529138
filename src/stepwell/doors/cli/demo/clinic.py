"""The demo clinic is built, and its people get a way in."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from stepwell.doors.cli.demo.beginning import try_moments
from stepwell.doors.cli.demo.fearing import look_ahead
from stepwell.doors.cli.demo.finding_out import find_out
from stepwell.doors.cli.demo.living import ZONE, agree, at, live, meet
from stepwell.doors.cli.demo.looking_back import look_back
from stepwell.doors.cli.demo.looking_forward import look_forward
from stepwell.doors.cli.demo.playing import play
from stepwell.doors.cli.demo.rehearsing import rehearse
from stepwell.doors.cli.demo.stories import Story, stories, told
from stepwell.doors.cli.demo.tossing import toss
from stepwell.doors.cli.demo.trusting import trust
from stepwell.doors.cli.demo.underlining import underline
from stepwell.doors.cli.demo.wondering import wonder
from stepwell.ground.library.queries import of_clinic
from stepwell.ground.people.access import Person
from stepwell.ground.people.actions import consents, devices, invitations, persons, tokens
from stepwell.ground.people.actions.demo_links import make_link
from stepwell.ground.people.facts import Agreed, Role, Scope
from stepwell.ground.people.queries import everybody, name_of, open_pairs, tokens_of
from stepwell.ground.reminder import resting
from stepwell.ground.witness import actions as witness
from stepwell.ground.witness.queries import witnesses_of
from stepwell.kit import clock
from stepwell.kit.days import day_of

PIN = "314159"
DAY_STARTS = timedelta(hours=4)
SCOPES = {
    Role.CLIENT: [
        *(Scope.WRITE_ENTRIES, Scope.READ_DIARY, Scope.READ_ME),
        *(Scope.READ_DISCOVERIES, Scope.WRITE_DISCOVERIES),
    ],
    Role.THERAPIST: [Scope.READ_CASELOAD, Scope.READ_ME],
    Role.ADMIN: [Scope.READ_ME],
}
DEMO_KEY = "Demo"


def build_when_empty(say: Callable[[str], object] | None = None) -> None:
    """Twelve weeks that end today; nothing when somebody is here already."""
    if everybody():
        return
    if say:
        say("Building the demo clinic: six clients, twelve weeks…")
    with transaction.atomic():
        today = (clock.now() - DAY_STARTS).astimezone(ZONE).date()
        bo = staff(told()["clinic"], Role.THERAPIST, told()["therapist"])
        with clock.set_to(at(today, 1)):
            persons.join(
                by=None,
                clinic=bo.clinic_id,
                role=Role.ADMIN,
                name=told()["admin"],
                email="dee@riverside.example",
            )
        for story in stories(today):
            tell(story, bo, today)
        cy = staff("Hillside practice", Role.THERAPIST, "Cy")
        come_in(cy, "Lou", today)


def staff(clinic: str, role: Role, name: str) -> Person:
    made = persons.open_clinic(by=None, name=clinic)
    address = f"{name}@{clinic.split()[0]}.example".lower()
    return persons.join(by=None, clinic=made, role=role, name=name, email=address, zone="Europe/Berlin")


def come_in(therapist: Person, name: str, day: date) -> Person:
    """As a client does: by the code, with a PIN, having read that nobody reads along."""
    with clock.set_to(min(at(day, 9), clock.now())):
        way_in = invitations.invite(by=therapist, clinic=therapist.clinic_id, role=Role.CLIENT)
        client = invitations.take_up(code=way_in.code, token=way_in.token, name=name, zone="Europe/Berlin")
        device, _ = devices.know_device(by=client, label="Demo phone")
        devices.set_pin(by=client, device=device, pin=PIN)
        persons.choose_country(by=client.pk, person=client, country="DE")
        for kind in (Agreed.NOT_WATCHED, Agreed.SHOW_PRACTICE):
            consents.agree_to(by=client, kind=kind)
    return client


def tell(story: Story, therapist: Person, today: date) -> None:
    client = come_in(therapist, story.name, story.first)
    pair = open_pairs(client.pk)[0]
    library = {practice.slug: practice for practice in of_clinic(therapist.clinic_id)}
    meet(story, pair, therapist, day_of(pair.client.calendar, clock.now()))
    made = agree(story, pair, therapist, library)
    rehearse(story, pair, made)
    live(story, client, made, today)
    rest(story, client, today)
    try_moments(story, pair, made)
    toss(story, client, made)
    look_ahead(story, client, [plan for plan, _ in made])
    look_back(story, pair, made)
    look_forward(story, pair)
    play(story, pair, made[-1][0])
    find_out(story, client, pair)
    wonder(story, client, made, today)
    trust(story, client)
    underline(story, client, made)


def rest(story: Story, client: Person, today: date) -> None:
    """A hard week that began so many days ago."""
    ago = story.told.get("hard_week_ago")
    if ago:
        with clock.set_to(at(today - timedelta(ago), 18)):
            resting.begin_hard_week(
                by=client, id=UUID(int=story.chance(today, "rest").getrandbits(128), version=4)
            )


def ways_in(url: str) -> list[dict[str, str]]:
    """A fresh link for everybody that signs in once, and a fresh token for the API."""
    return [*signing_in(url), *trusted(url)]


def signing_in(url: str) -> list[dict[str, str]]:
    return [
        {
            "role": person.role,
            "name": name_of(person),
            "sign_in_url": f"{url}/demo/{make_link(person)}",
            "api_token": fresh_token(person),
        }
        for person in everybody()
    ]


def fresh_token(person: Person) -> str:
    """In place of the one that an earlier start printed."""
    for old in tokens_of(person.pk):
        if old.label == DEMO_KEY:
            tokens.end_token(by=person, token=old.id)
    return tokens.make_token(by=person, scopes=list(SCOPES[Role(person.role)]), label=DEMO_KEY)


def trusted(url: str) -> list[dict[str, str]]:
    """Whom clients trust: a fresh link each, and nothing for the API."""
    return [
        {
            "role": "witness",
            "name": one.called,
            "sign_in_url": f"{url}/for-you/{witness.fresh_link(by=person, one=one)[1]}",
            "api_token": "",
        }
        for person in everybody()
        for one in witnesses_of(person.pk)
    ]
