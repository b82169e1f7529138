"""Questions that are only counted, each with its days."""

from datetime import date, time, timedelta

from stepwell.strategies.discovery.counted import Named, counted
from stepwell.strategies.discovery.facts.lived import LivedDay

WEEK = ", ".join([
    "Monday 8 of 12", "Tuesday 8 of 12", "Wednesday 8 of 12", "Thursday 7 of 11", "Friday 8 of 11",
    "Saturday 7 of 11", "Sunday 7 of 11",
])  # fmt: skip


def test_what_is_only_counted_holds_its_counts():
    """Sixty days and more: reasons, hours, feelings, the way back, weekdays, then and now, words."""
    monday = date(2026, 6, 1)
    told = [
        LivedDay(
            monday + timedelta(n), n % 3 > 0, time(8 if n % 2 else 20),
            in_the_way="" if n % 3 else ("no_time" if n < 40 else "fear"),
        )
        for n in range(80)
    ]  # fmt: skip
    named = Named({"no_time": "No time", "fear": "I was scared of it"}, frozenset({"fear"}))
    assert counted(told, named, ["quiet", "tea", "Quiet", "quiet"]) == [
        "Most often in the way: “No time”, 14 of 27 times.",
        "“No time”: 7 in the morning, 0 about noon, 7 in the evening.",
        "“I was scared of it”: 6 in the morning, 0 about noon, 7 in the evening.",
        "Of 27 times when something was in the way, you tapped a feeling 13 times.",
        "After 27 of 27 quiet days you were back within two days.",
        f"Days with practice, by day of the week: {WEEK}.",
        "At first, most often in the way: “No time”, 14 of 14. Lately: “I was scared of it”, 13 of 13.",
        "Words you keep underlining: “quiet” 3 times.",
    ]
    assert counted(told[:4], named) == []
