"""What is only told as counts, never tested, and never more than counts: each line has its days in it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from stepwell.look.told import times
from stepwell.strategies.discovery.facts.lived import LivedDay
from stepwell.strategies.discovery.rules.counts import (
    ENOUGH,
    by_part_of_day,
    by_weekday,
    most_in_the_way,
    of_feeling,
    often_underlined,
    then_and_now,
    way_back,
)

FEW = 3


@dataclass(frozen=True)
class Named:
    """The words for what was in the way, and which of them are feelings; another room has them."""

    reasons: Mapping[str, str] = field(default_factory=dict)
    feelings: frozenset[str] = frozenset()

    def quoted(self, reason: str) -> str:
        return _("“%(name)s”") % {"name": _(self.reasons.get(reason, reason))}


def counted(days: Collection[LivedDay], named: Named, underlined: Iterable[str] = ()) -> list[str]:
    """A line for each question that only counts, once there is enough; `underlined` are own words."""
    return [
        *_most(days, named), *_when(days, named), *_feeling(days, named), *_back(days), *_weekdays(days),
        *_then(days, named), *_underlined(underlined),
    ]  # fmt: skip


def _most(days: Collection[LivedDay], named: Named) -> Iterator[str]:
    found = most_in_the_way(days)
    if found:
        said = _("Most often in the way: %(name)s, %(n)s of %(all)s times.")
        yield said % {"name": named.quoted(found[0]), "n": found[1], "all": found[2]}


def _when(days: Collection[LivedDay], named: Named) -> Iterator[str]:
    """Only where the hours differ: with one agreed hour there is nothing to tell."""
    found = by_part_of_day(days)
    if sum(any(parts[at] for parts in found.values()) for at in range(3)) < 2:
        return
    said = _("%(name)s: %(early)s in the morning, %(noon)s about noon, %(late)s in the evening.")
    for reason, (early, noon, late) in list(found.items())[:FEW]:
        yield said % {"name": named.quoted(reason), "early": early, "noon": noon, "late": late}


def _feeling(days: Collection[LivedDay], named: Named) -> Iterator[str]:
    found = of_feeling(days, named.feelings) if named.feelings else None
    if found:
        said = _("Of %(all)s times when something was in the way, you tapped a feeling %(times)s.")
        yield said % {"all": found[1], "times": times(found[0]) if found[0] else _("not once")}


def _back(days: Collection[LivedDay]) -> Iterator[str]:
    back, quiet = way_back(days)
    if quiet >= ENOUGH:
        said = _("After %(n)s of %(all)s quiet days you were back within two days.")
        yield said % {"n": back, "all": quiet}


def _weekdays(days: Collection[LivedDay]) -> Iterator[str]:
    """All that are known and not the hardest: of seven days one is always the lowest."""
    found = by_weekday(days)
    if len(found) > 1:
        one = _("%(day)s %(n)s of %(all)s")
        each = [one % {"day": WEEKDAYS[day], "n": n, "all": of} for day, (n, of) in sorted(found.items())]
        yield _("Days with practice, by day of the week: %(days)s.") % {"days": ", ".join(each)}


def _then(days: Collection[LivedDay], named: Named) -> Iterator[str]:
    found = then_and_now(days)
    if found:
        (first, n, of), (last, m, out_of) = found
        said = _(
            "At first, most often in the way: %(first)s, %(n)s of %(of)s. Lately: %(last)s, %(m)s of %(all)s."
        )
        both = {"first": named.quoted(first), "last": named.quoted(last)}
        yield said % {**both, "n": n, "of": of, "m": m, "all": out_of}


def _underlined(words: Iterable[str]) -> Iterator[str]:
    found = often_underlined(words)[:FEW]
    if found:
        one = _("“%(word)s” %(times)s")
        each = [one % {"word": word, "times": times(n)} for word, n in found]
        yield _("Words you keep underlining: %(words)s.") % {"words": ", ".join(each)}
