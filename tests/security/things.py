"""One of each thing that an address can name, and of each text that is sealed."""

from dataclasses import fields
from datetime import time, timedelta
from typing import Any
from uuid import UUID, uuid4

from asking import a_question, something_feared
from cast import Cast, a_noted_day, a_plan, today_of
from coins import an_experiment
from joys import a_reward, a_value
from modelled import a_reading
from playing import agree_play
from promise import in_force
from starting import a_ritual
from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.access import own_entry
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.library import actions as library
from stepwell.ground.meeting import access as meeting_access
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import BESIDE, ORDER, Seat
from stepwell.ground.meeting.models import Table
from stepwell.ground.people.actions import devices, invitations
from stepwell.ground.people.actions.hard_moment import write_hard_moment
from stepwell.ground.people.actions.tokens import make_token
from stepwell.ground.people.facts import HardMomentFact, Role
from stepwell.ground.people.queries import tokens_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.post import addresses
from stepwell.ground.post.facts import Channel
from stepwell.ground.post.queries import messages_about
from stepwell.ground.reminder import actions as reminders
from stepwell.ground.reminder import pings, resting
from stepwell.ground.reminder.facts import How, Wish
from stepwell.ground.witness.facts import Tick
from stepwell.kit import clock
from stepwell.strategies.curiosity import actions as curiosity
from stepwell.strategies.curiosity.facts.agreement import QuietAgreementFact
from stepwell.strategies.curiosity.facts.talk import Became
from stepwell.strategies.discovery.actions import echo, offer
from stepwell.strategies.fluency import actions as fluency
from stepwell.strategies.game import actions as game
from stepwell.strategies.insight import actions as insight
from stepwell.strategies.insight.facts import ClosingWords, Drafted, Said
from talks import TO_THE_END, a_conversation, a_guide, a_whole_discovery, said_aloud
from trusting import a_witness, asked_for

ON_THE_TABLE = {
    "wish": "Less rain.", "why": "to sleep again", "size": "S", "days": "4", "cue": "after the kettle clicks",
    "place": "in the hall", "importance": "8", "readiness": "7", "confidence": "8", "instead": "beside",
}  # fmt: skip
OWN: dict[str, Any] = {
    "name": "Our quiet minute", "purpose": "To come home to the room.", "helps_with": ["worry"],
    "prediction": {"before": "How loud will it be?", "after": "How loud was it?"},
    "sizes": {
        "S": {"say": "Look at one thing in the room.", "seconds": 10},
        "M": {"say": "Look at three things in the room.", "minutes": 2},
        "L": {"say": "Look at every thing in the room.", "minutes": 10},
    },
}  # fmt: skip


def things_of(cast: Cast) -> dict[str, Any]:
    """One of each thing that an address can name."""
    plan = a_plan(cast, starts=today_of(cast) - timedelta(3))
    start = diary.start(by=cast.ana, plan=plan, id=uuid4(), size="S", guess=7)
    something_feared(cast, start)
    entry = a_noted_day(cast, plan, words="It rained on the tin roof.", useful_word="rain", share=True).id
    meeting = meetings.begin(by=cast.bo.pk, pair=cast.pair)
    seat = meeting_access.seat_for(cast.ana, meeting.id)
    meetings.lay(by=cast.ana.pk, seat=seat, said=ON_THE_TABLE | {"practice": str(plan.practice.id)})
    remind = _reminded(cast, plan)
    invited = invitations.invite(by=cast.bo, clinic=cast.clinic, role=Role.CLIENT)
    device, secret = devices.know_device(by=cast.ana, label="Tablet")
    make_token(by=cast.ana, scopes=[], label="rain")
    a_reading(cast, a_conversation(cast, *TO_THE_END))
    fluency.write_script(by=cast.ana.pk, plan=plan, stuck_if="I freeze", stuck_then="I read one line")
    a_guide(cast)
    note = _said_in_session(cast, plan, seat)
    game.ask_cautions(by=cast.bo.pk, pair=cast.pair, said=[])
    agree_play(cast)
    quiet = _a_quiet_day(cast, plan)
    write_hard_moment(by=cast.ana, plan=HardMomentFact(helps="rain"))
    return {
        "said": said_aloud(cast).id,
        "conversation": a_conversation(cast).id, "discovery": a_whole_discovery(cast, plan).id,
        "suggestion": _thought_of(cast), "experiment": an_experiment(cast, plan).id,
        "asked": a_question(cast).id,
        "value": a_value(cast).id, "reward": a_reward(cast, words="Look at the rain", cost="rain").id,
        "pair": cast.pair.id, "plan": plan.id, "start": start.id, "entry": entry, "meeting": meeting.id,
        "client": cast.ana.pk, "practice": _own_practice(cast), "token": invited.token, "code": invited.code,
        "ritual": a_ritual(cast, plan).id, "device": device.pk, "secret": secret, "step": "name",
        "note": note,
        "own_key": tokens_of(cast.ana.pk)[0].id,
        "contract": in_force(cast, plan).id, **remind, **quiet, **_trusted(cast), **_echo(cast, plan, entry),
    }  # fmt: skip


def _thought_of(cast: Cast) -> UUID:
    """A conversation that Bo thought of for Ana."""
    pk = uuid4()
    offer.suggest(by=cast.bo.pk, id=pk, pair=cast.pair, guide="two-sides")
    return pk


def _said_in_session(cast: Cast, plan: PlanFact, seat: Seat) -> UUID:
    """The last minutes, what was noticed, what Ana says of it, what Bo answers; and a note. A word each."""
    note = uuid4()
    words = ClosingWords(*(["rain"] * len(fields(ClosingWords))))
    insight.close(by=cast.ana.pk, plan=plan, meeting=seat.meeting.id, words=words)
    with_both = {"pair": cast.pair, "meeting": seat.meeting}
    insight.notice(by=cast.bo.pk, sentences=("rain", "rain", "rain"), **with_both)
    insight.rate(by=cast.ana.pk, said=Said(5, 9, "rain"), **with_both)
    insight.answer(by=cast.bo.pk, words="rain", **with_both)
    drafted = Drafted("small-one", clock.now(), {})
    insight.keep_note(by=cast.bo.pk, pair=cast.pair, id=note, words="rain", drafted=drafted, changed=True)
    return note


def _a_quiet_day(cast: Cast, plan: PlanFact) -> dict[str, Any]:
    """Yesterday, looked at: what was in the way, a spoken note, a move, and the quiet agreement."""
    taken, day = uuid4(), today_of(cast) - timedelta(1)
    note = a_noted_day(cast, plan, day, outcome=Outcome.NOT_TODAY, in_the_way="no_privacy", size="")
    entry, _ = own_entry(cast.ana, note.id)
    talk = curiosity.look_at(by=cast.ana, plan=plan, entry=entry, reason="no_privacy", id=uuid4())
    curiosity.tap(by=cast.ana, talk=talk, body=("tight",), around="space")
    curiosity.speak(by=cast.ana, talk=talk, sound=b"OggS rain")
    curiosity.take_move(by=cast.ana, talk=talk, move="talk", id=taken)
    curiosity.came_of(by=cast.ana, move=taken, became=Became.LISTED, about="rain")
    curiosity.agree_quietly(by=cast.ana, wish=QuietAgreementFact(shame="rain"))
    return {"talk": talk.id, "taken": taken}


def _reminded(cast: Cast, plan: PlanFact) -> dict[str, Any]:
    """A reminder by e-mail, a test message on its way, and a calendar."""
    pk, ping, me, says = uuid4(), uuid4(), cast.pair.client, "Time for your tea"
    addresses.add(by=cast.ana, channel=Channel.EMAIL, to={"to": "ana@example.org"})
    wish = Wish(How.TIME, time(8), Channel.EMAIL, says)
    reminders.begin(by=cast.ana.pk, plan=plan, wish=wish, id=pk)
    pings.send(by=cast.ana.pk, client=me, channel=Channel.EMAIL, says=says, id=ping)
    message = str(messages_about([ping], clock.now() - timedelta(1))[0].id)
    feed = resting.make_feed(by=cast.ana, device=None)
    return {"reminder": pk, "ping": ping, "message": message, "feed": feed}


def at_the_step(route: str, things: dict[str, Any]) -> None:
    """A step of a session shows itself only while both are there."""
    step = route.rpartition("/")[2]
    if step in (*ORDER, *BESIDE):
        Table.objects.filter(meeting=things["meeting"]).update(step=step)


def _echo(cast: Cast, plan: PlanFact, entry: UUID) -> dict[str, Any]:
    """A word underlined, and a line of long ago that belongs to this one."""
    thread, line = uuid4(), uuid4()
    older = a_noted_day(cast, plan, today_of(cast) - timedelta(2), words="Rain, that day.").id
    echo.underline(by=cast.ana, id=line, entry=entry, words="rain")
    echo.hold_together(by=cast.ana, id=thread, older=older, newer=entry)
    return {"thread": thread, "underline": line}


def _trusted(cast: Cast) -> dict[str, Any]:
    """Sam has a link, reads a line and was asked for something."""
    one, key = a_witness(cast, Tick.WORDS, words="rain")
    asked_for(cast, one, "rain")
    return {"witness": one.id, "key": key}


def _own_practice(cast: Cast) -> UUID:
    """Written by the therapist in a session, for this client alone."""
    kept = library.keep_own(by=cast.bo, clinic=cast.clinic, owner=cast.ana.pk, fields=OWN)
    return kept.id
