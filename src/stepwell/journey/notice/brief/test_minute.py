"""Any history makes a brief of at most 150 words, with three questions, and nothing unknown is counted."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from stepwell.ground.diary.facts import EntryFact, Outcome, WordsFact
from stepwell.ground.diary.rules import history_of
from stepwell.ground.library.content import load
from stepwell.ground.library.facts import Size
from stepwell.ground.meeting.facts import MeetingFact
from stepwell.ground.people.facts import PairFact, PersonFact, Role
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.journey.notice.brief.facts import Part
from stepwell.journey.notice.brief.gathered import Gathered
from stepwell.journey.notice.brief.minute import BriefCard, brief_of
from stepwell.journey.notice.brief.rules.room import MOST, shortened, total, within
from stepwell.kit import tone
from stepwell.kit.days import Calendar, Stay
from stepwell.kit.words import count_words, reading_seconds
from stepwell.strategies.curiosity.content import reasons

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
TODAY = date(2026, 11, 26)
HOME = Calendar((Stay(datetime(2026, 1, 1, tzinfo=UTC), "Europe/Berlin"),))
LIBRARY = load()
CLINIC, PAIR, ANA, BO = (UUID(int=n) for n in range(1, 5))
TWO = PairFact(
    PAIR, CLINIC, PersonFact(BO, CLINIC, Role.THERAPIST, "Bo", "", HOME),
    PersonFact(ANA, CLINIC, Role.CLIENT, "Ana", "", HOME), NOW - timedelta(90), None,
)  # fmt: skip
RATING = st.none() | st.integers(0, 10)
SOME = st.sampled_from(["kettle", "Tür", "שלום", "a"])
WORDY = st.text(max_size=60) | st.lists(SOME, max_size=80).map(" ".join)
SHAPES = st.builds(
    Shape, size=st.sampled_from(Size), days_a_week=st.integers(0, 6), weekdays=st.just(frozenset()),
    why=WORDY, cue=WORDY, place=WORDY, at_time=st.none(), importance=st.just(5), confidence=st.just(7),
    readiness=st.integers(0, 10),
)  # fmt: skip
ENTRIES = st.builds(
    EntryFact, id=st.uuids(), day=st.integers(0, 60).map(lambda n: TODAY - timedelta(n)), guess=RATING,
    actual=RATING, before=RATING, useful=RATING, outcome=st.sampled_from(Outcome), shared=st.booleans(),
    noted_at=st.integers(0, 900).map(lambda n: NOW - timedelta(hours=n)),
    in_the_way=st.sampled_from(["", "not_on_the_list", *(reason.id for reason in reasons())]),
)  # fmt: skip


@st.composite
def lives(draw: st.DrawFn) -> Gathered:
    """Up to four plans one after another or side by side, with notes, sessions and long words."""
    plans: list[PlanFact] = []
    for place in range(draw(st.integers(0, 4))):
        starts = TODAY - timedelta(draw(st.integers(0, 60)))
        ends = draw(st.none() | st.integers(0, 30).map(lambda n: TODAY - timedelta(n)))
        practice = replace(draw(st.sampled_from(LIBRARY)), name=draw(WORDY) or "Tea")
        follows = plans[-1].id if plans and draw(st.booleans()) else None
        made = datetime.combine(starts, NOW.time(), UTC)
        plans.append(PlanFact(
            UUID(int=100 + place), CLINIC, PAIR, ANA, practice, draw(SHAPES), starts, ends, made, follows,
        ))  # fmt: skip
    histories = {
        plan.id: history_of(plan, plan.starts, TODAY + timedelta(1), draw(st.lists(ENTRIES, max_size=12)))
        for plan in plans
    }
    noted = [entry for history in histories.values() for entry in history.entries.values()]
    words = {entry.id: WordsFact(draw(WORDY), draw(WORDY)) for entry in noted if entry.shared}
    ago = draw(st.lists(st.integers(-200, 1500), max_size=5))
    meetings = [MeetingFact(uuid4(), PAIR, NOW - timedelta(hours=h), None, None) for h in ago]
    shows = draw(st.booleans())
    return Gathered(
        TWO, NOW, TODAY, tuple(meetings), tuple(plans), histories if shows else None, words if shows else {}
    )


def texts(card: BriefCard) -> list[str]:
    said = [text for part in card.parts for text in (part.head, part.say)]
    return [card.title, card.lead, *said, card.asks, *(one.say for one in card.openers), card.foot]


@given(lives())
def test_any_life_is_told_in_a_minute_with_three_questions(told: Gathered):
    card = brief_of(told)
    whole = " ".join(texts(card))
    assert count_words(whole) <= total(texts(card)) == card.words <= MOST
    assert reading_seconds(whole) <= card.seconds <= 60
    assert len({one.id for one in card.openers}) == 3
    assert card == brief_of(told)


@given(lives())
def test_what_we_say_ourselves_blames_nobody(told: Gathered):
    plain = replace(told, plans=(), words={})
    said = " ".join(text for text in texts(brief_of(plain)) if "“" not in text)
    assert tone.blame(said) == tone.pressing(said) == []
    assert "%" not in said


@given(lives())
def test_a_private_diary_tells_of_what_was_agreed_and_of_nothing_else(told: Gathered):
    card = brief_of(replace(told, histories=None, words={}))
    heads = {part.head for part in card.parts}
    assert heads <= {"New", "So far", "Agreed", "To ask"}
    assert all(one.id not in ("guess-below", "takes-care", "still-true") for one in card.openers)


@given(lives())
def test_silence_changes_no_count(told: Gathered):
    """Blank days are named as unknown; what is known is told the same with and without them."""
    if told.histories is None:
        return
    fewer = {plan: replace(one, due=tuple(one.entries)) for plan, one in told.histories.items()}
    with_blanks, without = brief_of(told), brief_of(replace(told, histories=fewer))
    known = [part for part in without.parts if part.head in ("Guess", "In the way")]
    assert all(part in with_blanks.parts for part in known) or with_blanks.words > MOST - 30


@given(st.lists(st.builds(Part, WORDY, WORDY, st.integers(0, 9))), st.integers(0, 60))
def test_what_is_kept_fits_and_stays_in_order(parts: list[Part], most: int):
    kept = within(parts, ["two words"], most)
    assert total(text for part in kept for text in (part.head, part.say)) <= max(most - 2, 0)
    places = iter(parts)
    assert all(any(part is other for other in places) for part in kept)


@given(WORDY, st.integers(1, 10))
def test_a_shortened_text_is_short(text: str, most: int):
    assert count_words(shortened(text, most)) <= most


def test_every_field_of_a_part_is_said():
    assert [field.name for field in fields(Part)] == ["head", "say", "weight"]
