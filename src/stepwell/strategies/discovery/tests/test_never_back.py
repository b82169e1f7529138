"""Whatever a diary holds, some lines never come back: not by tags, not by a model, not by the calendar."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepwell.kit.care import worrying
from stepwell.strategies.discovery.facts.echo import Limits, OwnLine
from stepwell.strategies.discovery.rules import echo, quotable
from stepwell.strategies.discovery.tests.walks import CRISES

TODAY = date(2026, 11, 23)
CALM = ("It was loud.", "The tea went cold.", "I stood at the door, and it rained.", "Fine, I went out.")
OF_LOSS = ("My mother is in hospital.", "It is a year since the funeral.", "He died in May.")
OF_OTHERS = ("I told Marta so.", "Bo would laugh.", "bo again", "Ben said nothing.", "It is my Ben’s chair.")


@dataclass(frozen=True)
class Written:
    """A line, and why it has to stay where it is; "" when it may come back."""

    line: OwnLine
    stays: str


def a_line(ago: int, kind: str, n: int) -> Written:
    words = {"danger": CRISES, "others": OF_OTHERS, "loss": OF_LOSS}.get(kind, CALM)
    line = OwnLine(TODAY - timedelta(ago), words[n % len(words)], about="fear")
    change: dict[str, dict[str, object]] = {
        "low": {"low": True}, "put away": {"away": True}, "grief": {"about": "life_event"},
        "watched": {"about": "no_privacy"}, "worse": {"about": "made_worse"},
    }  # fmt: skip
    stays = kind or ("young" if ago < 21 else "")
    return Written(replace(line, **change.get(kind, {})), stays)


KINDS = ("", "", "", "danger", "others", "loss", "low", "put away", "grief", "watched", "worse")
DIARY = st.lists(
    st.builds(a_line, st.integers(0, 120), st.sampled_from(KINDS), st.integers(0, 9)), max_size=25
)


def brought_back(diary: list[Written], heavy: set[date]) -> list[OwnLine]:
    """All that any page could hold out."""
    new = OwnLine(TODAY, "Now.", about="fear")
    lines, limits = [one.line for one in diary], Limits(TODAY, worrying, ["Bo"], heavy)
    near = echo.of_the_same_kind(new, lines, limits)
    return [
        *near,
        *(one.line for one in echo.candidates(new, lines, limits)),
        *(one.line for one in echo.nearest_first(near, range(len(near)))),
        *echo.a_month_ago(lines, limits),
        *quotable.quotable(lines, limits, 7),
    ]


def wrong(diary: list[Written], heavy: set[date]) -> list[str]:
    dark = {one.line.day for one in diary if one.stays == "danger"} | heavy
    back, found = brought_back(diary, heavy), []
    for one in diary:
        near = any(abs(one.line.day - day) <= timedelta(3) for day in dark)
        if one.line in back and (one.stays or near):
            found.append(one.stays or "near danger")
    return found


@given(DIARY, st.sets(st.integers(0, 120), max_size=2))
def test_what_stays_stays(diary: list[Written], heavy: set[int]) -> None:
    assert wrong(diary, {TODAY - timedelta(ago) for ago in heavy}) == []


def test_the_rest_comes_back() -> None:
    diary = [a_line(30, "", 0), a_line(60, "", 1), a_line(40, "danger", 0)]
    assert {line.words for line in brought_back(diary, set())} == {CALM[0], CALM[1]}
    assert brought_back(diary, {TODAY - timedelta(27), TODAY - timedelta(63)}) == []


@pytest.mark.parametrize("kind", sorted({*KINDS} - {""}))
def test_a_gap_in_the_rule_is_seen(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Planted: the one rule that keeps lines away lets all of them through."""
    monkeypatch.setattr(echo, "may_come_back", lambda lines, limits, **more: list(lines))
    assert wrong([a_line(40, kind, 0)], set()) == [kind]
