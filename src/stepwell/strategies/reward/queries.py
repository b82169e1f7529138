"""Values and rewards of pairs, opened. A fixed number of questions, however many."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Case, Exists, F, OuterRef, Q, QuerySet, Subquery, TextField, When
from django.db.models import Value as Said
from django.db.models.functions import Cast, Concat

from stepwell.ground.diary.joined import Joined
from stepwell.ground.diary.queries import as_days, noted_in, practised_days, taken_back
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import Safe, safe_for
from stepwell.strategies.reward.facts import (
    ClosenessFact,
    Practised,
    RewardFact,
    RewardTerms,
    Rule,
    ValueFact,
)
from stepwell.strategies.reward.models import (
    Closeness,
    Easing,
    Enjoyed,
    Reward,
    RewardEnd,
    RewardLook,
    RewardSwitch,
    Value,
)
from stepwell.strategies.reward.rules import practised

Lived = tuple[RewardFact, Practised]
# Days that were noted before a flight over the date line are kept as far ahead as that.
WEST = timedelta(2)


def place_of(client: UUID, model: str, column: str, row: UUID) -> Place:
    return Place(client, f"reward.{model}", column, row)


def values_of(pairs: Iterable[UUID]) -> list[ValueFact]:
    """Every value, also those put aside, oldest first; three questions."""
    rows: list[Any] = list(
        Value.objects.filter(pair__in=list(pairs)).annotate(client=F("pair__client")).order_by("at", "pk")
    )
    if not rows:
        return []
    safe, near = safe_for({row.client for row in rows}), _closeness([row.pk for row in rows])
    return [_value(row, safe, near.get(row.pk, {})) for row in rows]


def _closeness(values: list[UUID]) -> dict[UUID, dict[Any, ClosenessFact]]:
    found: dict[UUID, dict[Any, ClosenessFact]] = {}
    rows = Closeness.objects.filter(value__in=values).order_by("on", "at", "pk")
    for value, on, matters, close in rows.values_list("value", "on", "matters", "close"):
        found.setdefault(value, {})[on] = ClosenessFact(on, matters, close)
    return found


def _value(row: Any, safe: Safe, near: Mapping[Any, ClosenessFact]) -> ValueFact:
    words = safe.open(place_of(row.client, "value", "words", row.pk), row.words)
    return ValueFact(
        row.pk, row.clinic_id, row.pair_id, row.domain, words, row.at, row.ended, tuple(near.values())
    )


def value_of(pairs: Iterable[UUID], pk: UUID) -> ValueFact | None:
    return next((one for one in values_of(pairs) if one.id == pk), None)


def rewards_of(pairs: Iterable[UUID]) -> list[RewardFact]:
    """Every reward, oldest first; two questions, and one where there is none."""
    return _rewards(Reward.objects.filter(pair__in=list(pairs)))


def running_rewards(pairs: Iterable[UUID]) -> list[RewardFact]:
    """Those that wait to open or to be enjoyed."""
    return _rewards(running(pairs))


def with_days(pairs: Iterable[UUID], today: date) -> list[Lived]:
    """Those that wait, each with the days that count for it; one question, for pages opened all the time."""
    return _lived(running(pairs), today)


def all_with_days(pairs: Iterable[UUID], today: date) -> list[Lived]:
    """Every reward, oldest first. Of those that are over no day is asked for."""
    return _lived(Reward.objects.filter(pair__in=list(pairs)), today)


def _lived(rows: QuerySet[Reward], today: date) -> list[Lived]:
    """One question, and one more for a reward of which a day was taken back since."""
    waits, until = Q(pk__in=_still_there()), today + WEST
    mine = OuterRef("pair"), OuterRef("starts"), until
    days = Case(When(waits, then=practised_days(*mine)), default=None, output_field=TextField())
    taken = Case(When(waits, then=taken_back(*mine)), default=False, output_field=BooleanField())
    found = list(_told(rows.annotate(lived=days, taken=taken)))
    safe = safe_for({row.client for row in found}) if found else None
    return [(_reward(row, safe), _practised(row, until)) for row in found if safe]


def _practised(row: Any, until: date) -> Practised:
    if row.taken:
        return practised(noted_in(row.pair_id, row.starts, until))
    return Practised(as_days(row.lived))


def running(pairs: Iterable[UUID]) -> QuerySet[Reward]:
    return Reward.objects.filter(pair__in=list(pairs), pk__in=_still_there())


def _still_there() -> QuerySet[Any, Any]:
    over = Enjoyed.objects.values("reward"), RewardEnd.objects.values("reward")
    return Reward.objects.exclude(pk__in=over[0]).exclude(pk__in=over[1]).values("pk")


def how_many(pair: UUID) -> int:
    """Rewards that were ever set."""
    return Reward.objects.filter(pair=pair).count()


def _rewards(rows: QuerySet[Reward]) -> list[RewardFact]:
    found = list(_told(rows))
    safe = safe_for({row.client for row in found}) if found else None
    return [_reward(row, safe) for row in found if safe]


def _told(rows: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    mine = {"reward": OuterRef("pk")}
    told: QuerySet[Any, Any] = rows.annotate(
        client=F("pair__client"),
        looked=Exists(RewardLook.objects.filter(**mine)),
        enjoyed=Subquery(Enjoyed.objects.filter(**mine).values("on")),
        let_go=Subquery(RewardEnd.objects.filter(**mine).values("at")),
        switched=Subquery(_switches(OuterRef("pair")).values("on")[:1]),
        eased=_eased(),
    )
    return told.order_by("at", "pk")


def _eased() -> Subquery:
    """Days, window and first day of each easing, in one column."""
    parts = [Cast(name, TextField()) for name in ("days", "window", "since")]
    one = Concat(parts[0], Said("/"), parts[1], Said("/"), parts[2], output_field=TextField())
    rows = Easing.objects.filter(reward=OuterRef("pk")).order_by().values("reward")
    return Subquery(rows.annotate(all=Joined(one)).values("all"))


def as_rules(column: str | None) -> list[Rule]:
    """Oldest first: each asks for less than the one before.

    >>> [rule.days for rule in as_rules("2/7/2026-11-20,3/7/2026-11-09")], as_rules(None)
    ([3, 2], [])
    """
    rows = [one.split("/") for one in (column or "").split(",") if one]
    rules = [Rule(int(days), int(window), date.fromisoformat(since)) for days, window, since in rows]
    return sorted(rules, key=lambda rule: (rule.window, -rule.days))


def _switches(pair: Any) -> QuerySet[RewardSwitch]:
    return RewardSwitch.objects.filter(pair=pair).order_by("-at", "-pk")


def switched_on(pair: UUID) -> bool:
    """On until the client says otherwise."""
    newest = _switches(pair).first()
    return newest is None or newest.on


def _reward(row: Any, safe: Safe) -> RewardFact:
    words, cost = (
        safe.open(place_of(row.client, "reward", column, row.pk), getattr(row, column))
        for column in ("words", "cost")
    )
    terms = RewardTerms(row.value_id, words, row.item, cost, row.days, row.window)
    rules = (Rule(row.days, row.window, row.starts), *as_rules(row.eased))
    return RewardFact(
        row.pk, row.clinic_id, row.pair_id, row.client, terms, row.starts, rules,
        bool(row.item) or row.looked, row.at, row.follows_id, row.enjoyed, row.let_go,
        row.switched is not False,
    )  # fmt: skip


def reward_of(pairs: Iterable[UUID], pk: UUID) -> RewardFact | None:
    return next((one for one in rewards_of(pairs) if one.id == pk), None)
