"""The days of a copy as a table, with the columns that `stepwell discover` reads, and some more."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from stepwell.kit.sheet import sheet

RATED = ("guess", "actual", "before", "after")
MORE = ("useful", "useful_word", "size")
COLUMNS = ("day", "time", "outcome", "practice", *RATED, "in_the_way", "words", *MORE)


def standing(told: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The notes that no other took the place of, oldest first, each with the name of its practice."""
    names = {plan["id"]: plan["practice"]["name"] for plan in told["plans"]}
    zone = ZoneInfo(told["person"]["stays"][-1]["zone"])
    corrected = {one["follows"] for one in told["entries"]}
    return [
        one | {"practice": names.get(one["plan"], ""), "time": f"{one['noted_at'].astimezone(zone):%H:%M}"}
        for one in sorted(told["entries"], key=lambda one: (one["day"], one["noted_at"]))
        if one["id"] not in corrected
    ]


def days_table(told: Mapping[str, Any]) -> str:
    return sheet([COLUMNS, *([one[name] for name in COLUMNS] for one in standing(told))])
