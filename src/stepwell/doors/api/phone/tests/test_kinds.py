"""Every kind of letter: kept once, however often and in whatever order it comes; and nobody else's."""

from base64 import b64encode
from dataclasses import asdict
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from asking import FEARS
from cast import Cast, a_plan, browser_of, clinic_with, today_of
from coins import an_experiment
from letters import a_letter_note, enveloped, post
from stepwell.doors.api.phone.kinds.every import KINDS
from stepwell.ground.diary.queries import last_start
from stepwell.ground.plan.queries import plans_of
from stepwell.kit import clock
from stepwell.strategies.curiosity.queries import has_voice, moves_of, talks_of
from stepwell.strategies.discovery.facts.asked import Came
from stepwell.strategies.discovery.facts.experiment import OTHER
from stepwell.strategies.discovery.queries.discovery import discoveries
from stepwell.strategies.discovery.queries.expected import expected_by
from talks import GUIDE, SENTENCE, SOUND, TO_THE_END

pytestmark = pytest.mark.django_db
WORDS = "I like the rain more than I say."


@pytest.fixture
def cast() -> Cast:
    return clinic_with()


def written(cast: Cast) -> dict[str, dict]:
    """One note of each kind, as a phone would write it."""
    plan, at = a_plan(cast, starts=today_of(cast) - timedelta(3)), clock.now().isoformat()
    start = {
        "id": str(uuid4()),
        "plan": str(plan.id),
        "at": at,
        "size": "S",
        "guess": 8,
        "might": FEARS,
        "likely": 7,
    }
    became = {"id": str(uuid4()), "start": start["id"], "came": "no"}
    entry = a_letter_note(plan.id, today_of(cast).isoformat(), at, start=start["id"])
    events = [asdict(event) for event in TO_THE_END]
    talk = {"id": str(uuid4()), "guide": GUIDE, "version": 1, "events": events, "keep": str(uuid4())}
    oh = {"id": str(uuid4()), "at": at, "words": WORDS}
    told = {
        "start": start,
        "entry": entry,
        "became": became,
        "look": a_look(plan.id, cast),
        "oh": oh,
        "talk": talk,
    }
    one = an_experiment(cast, plan, ago=2)
    coin = {"id": str(uuid4()), "experiment": str(one.id), "way": OTHER[one.drawn[today_of(cast)]], "at": at}
    return told | {"rest": {"id": str(uuid4()), "at": at}, "coin": coin}


def a_look(plan: UUID, cast: Cast, **more: str) -> dict:
    """Yesterday was not the day: what was in the way, and what would help."""
    day, at = today_of(cast) - timedelta(1), clock.now().isoformat()
    quiet = {"outcome": "not_today", "size": "", "in_the_way": "too_big", "guess": None}
    note = a_letter_note(plan, day.isoformat(), at) | quiet
    return {"id": str(uuid4()), "entry": note, "move": "talk", **more}


def test_it_works(cast: Cast) -> None:
    """Together in one batch, the last first, and again."""
    phone, notes = browser_of(cast.ana), written(cast)
    assert notes.keys() == KINDS.keys()
    sent = [enveloped(phone, kind, note) for kind, note in reversed(notes.items())]
    assert [told["answer"] for told in post(phone, sent)] == ["stored"] * len(sent)
    assert not {told["answer"] for told in post(phone, sent)} - {"stored", "same"}
    assert {one.words for one in discoveries(cast.ana.pk)} == {WORDS, SENTENCE}


def test_an_oh_that_was_said_without_a_network_is_heard_at_home(cast: Cast) -> None:
    phone, pk = browser_of(cast.ana), str(uuid4())
    note = {"id": pk, "at": clock.now().isoformat(), "sound": b64encode(SOUND).decode()}
    assert [told["answer"] for told in post(phone, [enveloped(phone, "oh", note)])] == ["stored"]
    assert phone.get(f"/discoveries/{pk}/sound").content == SOUND
    for torn in (b64encode(b"no sound").decode(), "abc", "é"):
        wrong = {"id": str(uuid4()), "sound": torn}
        look = a_look(a_plan(cast, starts=today_of(cast) - timedelta(3)).id, cast, **wrong)
        sent = [enveloped(phone, kind, one) for kind, one in (("oh", note | wrong), ("look", look))]
        assert [told["answer"] for told in post(phone, sent)] == ["refused"] * 2


def test_a_stranger_sees_nothing(cast: Cast) -> None:
    """A letter taken from somebody's phone is nobody else's: it is not kept, and gives no words back."""
    phone, notes = browser_of(cast.ana), written(cast)
    who = phone.get("/outbox").json()["who"]
    thief = clinic_with(client="Cy").ana
    other = browser_of(thief)
    taken = [enveloped(other, kind, note, who) for kind, note in notes.items()]
    turned = [enveloped(other, kind, notes[kind]) for kind in ("start", "entry")]
    for told in [*post(other, taken), *post(other, turned)]:
        assert (told["answer"], told["words"]) == ("refused", "")
    assert discoveries(thief.pk) == []


def test_an_id_of_somebody_else_takes_no_place_and_holds_nothing_up(cast: Cast) -> None:
    """Cy writes letters of their own with Ana's ids in them: what Ana says afterwards stands."""
    phone, notes, cy = browser_of(cast.ana), written(cast), clinic_with(client="Cy")
    first = {"start": notes["start"] | {"might": ""}, "rest": notes["rest"]}
    post(phone, [enveloped(phone, *one) for one in first.items()])
    thief, plan = browser_of(cy.ana), str(a_plan(cy).id)
    turned = {kind: notes[kind] for kind in ("rest", "became")} | {"start": notes["start"] | {"plan": plan}}
    sent = [enveloped(thief, *one) for one in turned.items()]
    assert {told["answer"] for told in post(thief, sent)} == {"refused"}
    post(phone, [enveloped(phone, "start", notes["start"])])
    assert [(one.words, one.came) for one in expected_by(cast.ana.pk)] == [(FEARS, None)]


def test_a_start_keeps_the_moment_it_was_pressed_at_and_its_first_guess(cast: Cast) -> None:
    phone, note = browser_of(cast.ana), written(cast)["start"]
    pressed = clock.now() - timedelta(days=1)
    for guess in (8, 2):
        post(phone, [enveloped(phone, "start", note | {"at": pressed.isoformat(), "guess": guess})])
    yesterday = today_of(cast) - timedelta(1)
    found = last_start(note["plan"], yesterday)
    assert (str(found.id), found.guess, found.at) == (note["id"], 8, pressed)
    ahead = note | {"id": str(uuid4()), "at": (clock.now() + timedelta(days=3)).isoformat()}
    post(phone, [enveloped(phone, "start", ahead)])
    assert last_start(note["plan"], today_of(cast)).at <= clock.now()


def test_what_is_feared_is_locked_and_answered_in_any_order(cast: Cast) -> None:
    """The answer may come before the start, in another batch; it counts once both are there."""
    phone, notes = browser_of(cast.ana), written(cast)
    for kind in ("became", "entry", "start", "became"):
        assert post(phone, [enveloped(phone, kind, notes[kind])])[0]["answer"] == "stored"
    post(phone, [enveloped(phone, "start", notes["start"] | {"might": "It went well, as I said."})])
    (found,) = expected_by(cast.ana.pk)
    assert (found.words, found.likely, found.counts, found.came) == (FEARS, 70, True, Came.NO)
    thief = browser_of(clinic_with(client="Cy").ana)
    turned = notes["became"] | {"id": str(uuid4()), "came": "yes"}
    assert post(thief, [enveloped(thief, "became", turned)])[0]["answer"] == "refused"
    assert expected_by(cast.ana.pk)[0].came is Came.NO


def test_one_that_is_refused_gives_its_words_back_and_holds_nothing_up(cast: Cast) -> None:
    phone, notes = browser_of(cast.ana), written(cast)
    long = notes["oh"] | {"id": str(uuid4()), "words": "  \n "}
    told = post(phone, [enveloped(phone, "oh", long), enveloped(phone, "entry", notes["entry"])])
    assert [one["answer"] for one in told] == ["refused", "stored"]
    assert "few words" in told[0]["why"]
    assert post(phone, [enveloped(phone, "poem", notes["oh"])])[0]["answer"] == "refused"


def test_a_move_without_a_network_is_done_once_on_arrival(cast: Cast) -> None:
    """Before its day, twice, and beside a spoken note: one look, one smaller plan, one note."""
    phone, plan = browser_of(cast.ana), a_plan(cast, starts=today_of(cast) - timedelta(3))
    move = a_look(plan.id, cast, move="shrink")
    spoken = move | {"id": str(uuid4()), "move": "", "sound": b64encode(b"OggS" + bytes(60)).decode()}
    sent = [enveloped(phone, "look", note) for note in (move, spoken)]
    sent.append(enveloped(phone, "entry", move["entry"]))
    for _ in range(2):
        assert {told["answer"] for told in post(phone, sent)} <= {"stored", "same"}
    (look,) = talks_of(cast.ana.pk)
    assert (look.reason, has_voice(look.id)) == ("too_big", True)
    assert [one.move for one in moves_of(cast.ana.pk)] == ["shrink"]
    assert min(one.shape.days_a_week for one in plans_of([cast.pair.id])) == plan.shape.days_a_week - 1


@pytest.mark.parametrize("more", [{"move": "swap"}, {"move": "nonsense"}])
def test_a_move_that_needs_a_page_is_none_for_a_letter(cast: Cast, more: dict[str, str]) -> None:
    phone, plan = browser_of(cast.ana), a_plan(cast, starts=today_of(cast) - timedelta(3))
    (told,) = post(phone, [enveloped(phone, "look", a_look(plan.id, cast, **more))])
    assert told["answer"] == "refused"
