"""What is offered and what may be brought back."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from stepwell.kit.care import worrying
from stepwell.strategies.discovery.content import guides
from stepwell.strategies.discovery.facts.echo import Limits, OwnLine
from stepwell.strategies.discovery.facts.state import Given
from stepwell.strategies.discovery.rules.echo import a_month_ago, candidates
from stepwell.strategies.discovery.rules.offer import Situation, fits, needs, offers
from stepwell.strategies.discovery.rules.quotable import quotable

TODAY = date(2026, 11, 23)
EVERY = list(guides().values())
PLAIN = Situation(given=Given())
BUSY = Situation(
    {"quiet_days": 3, "surprise": 5, "days_since_start": 40},
    Given({"practice": "Tea", "predicted": "8", "actual": "3"}, ("It was loud.",)),
)
lines = st.lists(
    st.builds(
        OwnLine,
        st.integers(0, 120).map(lambda n: TODAY - timedelta(n)),
        st.sampled_from(["It was loud.", "I want to die.", "", "Rain.", "x" * 500]),
        st.sampled_from(["", "fear", "forgot"]),
    )
)


def test_it_works() -> None:
    found = offers(EVERY, [PLAIN, BUSY], hour=12)
    assert found[0].waited
    assert any("“Tea” has been quiet" in one.invite for one in found)
    assert len({one.guide.id for one in found}) == len(found)


def test_without_anything_there_are_still_four_to_open() -> None:
    assert len(offers(EVERY, [PLAIN], hour=12)) == 4


def test_what_stands_in_for_another_comes_only_where_that_one_cannot() -> None:
    values = {"echo_old": "Rain.", "echo_new": "Rain again.", "echo_gap": "six weeks"}
    month = {"days_since_start": 40}
    for here, there, stands_in in (
        (Situation({"echo": 1}, Given(values)), "seen-before", "known-from-before"),
        (Situation(month, Given(lines=("It was loud.",))), "letter-to-last-month", "letter-from-memory"),
    ):
        both = {there, stands_in}
        assert {one.guide.id for one in offers(EVERY, [here], hour=12)} & both == {there}
        assert both <= {one.guide.id for one in offers(EVERY, [here], hour=12, wanted=both)}
    found = {one.guide.id for one in offers(EVERY, [Situation(month)], hour=12)}
    assert {"known-from-before", "letter-from-memory"} <= found


def test_at_night_only_the_light_ones() -> None:
    ids = {one.guide.id for hour in (23, 0, 5) for one in offers(EVERY, [PLAIN, BUSY], hour)}
    assert ids == {"what-would-i-tell-a-friend", "the-part-that-surprised-me"}


@given(st.dictionaries(st.sampled_from(["quiet_days", "surprise", "echo"]), st.integers(0, 9)))
def test_what_is_offered_has_all_that_it_speaks_of(counts: dict[str, int]) -> None:
    situation = Situation(counts, BUSY.given)
    for guide in EVERY:
        if fits(guide, situation):
            assert needs(guide) <= set(situation.given.values)


@given(lines, st.none() | st.integers(0, 10))
def test_excluded_lines_never_come_back(told: list[OwnLine], mood: int | None) -> None:
    found = quotable(told, Limits(TODAY, worrying), mood)
    heavy = [line.day for line in told if worrying(line.words)]
    for line in found:
        assert not worrying(line.words)
        assert timedelta(21) <= TODAY - line.day
        assert all(abs(line.day - day) > timedelta(3) for day in heavy)
    assert not (found and mood is not None and mood <= 2)


anything = st.builds(
    OwnLine,
    st.integers(0, 300).map(lambda n: TODAY - timedelta(n)),
    st.sampled_from(["It was loud.", "I want to die.", "", "Rain, and Sam.", "x" * 500]),
    st.sampled_from(["", "fear", "forgot", "life_event"]),
    marked=st.lists(st.sampled_from(["loud", "Rain"]), max_size=1).map(tuple),
    low=st.booleans(),
    away=st.booleans(),
    put_back=st.integers(0, 2),
)


@given(anything, st.lists(anything, max_size=12))
def test_what_is_held_beside_a_line_is_calm_old_and_joined_by_the_client(
    new: OwnLine, old: list[OwnLine]
) -> None:
    found = candidates(new, old, Limits(TODAY, worrying, ["Sam"]))
    heavy = [line.day for line in old if worrying(line.words)]
    for line in (one.line for one in found):
        assert [line.low, line.away, line.about == "life_event", "Sam" in line.words] == [False] * 4
        assert all(abs(line.day - day) > timedelta(3) for day in heavy)
        assert new.day - line.day >= timedelta(21)
        assert TODAY - line.day >= timedelta(21)
        assert set(new.marked) & set(line.marked) or new.about == line.about != ""
    assert len(found) <= 3
    assert [one.line.put_back for one in found] == sorted(one.line.put_back for one in found)


@given(st.lists(anything, max_size=12))
def test_a_month_ago_keeps_away_what_is_heavy(old: list[OwnLine]) -> None:
    for line in a_month_ago(old, Limits(TODAY, worrying)):
        assert timedelta(28) <= TODAY - line.day <= timedelta(32)
        assert [line.low, line.away] == [False, False]
