"""What is said in a session is kept once, sealed, and by whoever it is to say."""

from dataclasses import dataclass
from uuid import uuid4

import pytest

from cast import Cast, a_plan, a_stranger, clinic_with
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import MeetingFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.trail.queries import marks_about
from stepwell.strategies.insight import actions as insight
from stepwell.strategies.insight.facts import ClosingWords, Said
from stepwell.strategies.insight.models import Closing, Noticing, Rating
from stepwell.strategies.insight.queries import closings, every_noticing, noticings, ratings

pytestmark = pytest.mark.django_db
WORDS = ClosingWords("I breathe when the kettle clicks.", "guests", "then one breath", "", "Well begun.")


@dataclass(frozen=True)
class Room:
    cast: Cast
    plan: PlanFact
    meeting: MeetingFact

    @property
    def ana(self) -> dict[str, object]:
        return {"by": self.cast.ana.pk, "pair": self.cast.pair, "meeting": self.meeting}

    @property
    def bo(self) -> dict[str, object]:
        return {**self.ana, "by": self.cast.bo.pk}


@pytest.fixture
def room(db: None) -> Room:
    cast = clinic_with()
    return Room(cast, a_plan(cast), meetings.begin(by=cast.bo.pk, pair=cast.pair))


def test_it_works(room: Room) -> None:
    closed = insight.close(by=room.cast.bo.pk, plan=room.plan, meeting=room.meeting.id, words=WORDS)
    insight.rate(**room.ana, said=Said(4, 9, "It was a lot at once."))
    rated = insight.answer(**room.bo, words="You said it was a lot; we take one thing.")
    assert closings(room.cast.ana.pk, [room.plan.id]) == {room.plan.id: closed}
    assert closed.words == WORDS
    assert rated.answer
    assert rated.answer.words == "You said it was a lot; we take one thing."
    assert ratings(room.cast.ana.pk, [room.meeting.id])[room.meeting.id] == rated
    assert [m.did for m in marks_about(room.cast.ana.pk, 3)] == ["answered", "rated", "closed"]


def test_twice_is_once(room: Room) -> None:
    close = {"by": room.cast.bo.pk, "plan": room.plan, "meeting": room.meeting.id}
    assert insight.close(**close, words=WORDS) == insight.close(**close, words=ClosingWords("Other words."))
    assert insight.rate(**room.ana, said=Said(4, 9)) == insight.rate(**room.ana, said=Said(1, 1))
    assert insight.answer(**room.bo, words="So.") == insight.answer(**room.bo, words="Again.")
    assert (Closing.objects.count(), Rating.objects.count()) == (1, 1)


def test_what_we_noticed_can_be_written_anew_and_the_former_is_kept(room: Room) -> None:
    first = insight.notice(**room.ana, sentences=("One.", "Two.", "Three."))
    assert insight.notice(**room.bo, sentences=("One.", "Two.", "Three.")) == first
    later = insight.notice(**room.bo, sentences=("One.", "Rain.", "Three."))
    back = insight.notice(**room.ana, sentences=("One.", "Two.", "Three."))
    assert (later.follows, back.follows) == (first.id, later.id)
    assert noticings(room.cast.ana.pk, [room.meeting.id]) == {room.meeting.id: back}
    assert len(every_noticing(room.cast.ana.pk, [room.meeting.id])) == 3


def test_the_client_rates_and_the_therapist_answers(room: Room) -> None:
    with pytest.raises(insight.ClientsToSay):
        insight.rate(**room.bo, said=Said(9, 9))
    with pytest.raises(insight.NothingToAnswer):
        insight.answer(**room.bo, words="Thank you.")
    insight.rate(**room.ana, said=Said(9, 9))
    with pytest.raises(insight.TherapistsToAnswer):
        insight.answer(**room.ana, words="Thank you.")


def test_a_stranger_sees_nothing(room: Room) -> None:
    cy = {**room.ana, "by": a_stranger().pk}
    elsewhere = {**room.ana, "meeting": MeetingFact(uuid4(), uuid4(), room.meeting.at, None, None)}
    for who in (cy, elsewhere):
        with pytest.raises(insight.OfAnotherPair):
            insight.notice(**who, sentences=("One.", "Two.", "Three."))
        with pytest.raises(insight.OfAnotherPair):
            insight.rate(**who, said=Said(9, 9))
        with pytest.raises(insight.OfAnotherPair):
            insight.answer(**who, words="Thank you.")


def test_words_are_sealed(room: Room) -> None:
    insight.close(by=room.cast.bo.pk, plan=room.plan, meeting=room.meeting.id, words=WORDS)
    insight.notice(**room.ana, sentences=("The kettle helps.", "", ""))
    boxes = [bytes(Closing.objects.get().said_back), bytes(Noticing.objects.get().first)]
    assert not any(b"kettle" in box for box in boxes)
