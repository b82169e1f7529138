"""What was agreed about play, and what grew. A fixed number of questions, however long ago it began."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from uuid import UUID

from stepwell.ground.diary import years
from stepwell.ground.diary.facts import History
from stepwell.ground.diary.queries import histories
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import safe_for
from stepwell.strategies.game.facts import (
    Agreed,
    Caution,
    Element,
    GoalFact,
    Level,
    LevelFact,
    PlayFact,
    Sees,
)
from stepwell.strategies.game.models import AgreedLevel, Play, PlayCaution, Switch, WeekGoal
from stepwell.strategies.game.rules.grown import Grown, and_lately, grow
from stepwell.strategies.game.rules.suits import Switched, shown
from stepwell.strategies.game.rules.week import monday_of

LATELY, A_DAY, WEST = timedelta(weeks=2), timedelta(1), timedelta(2)


def caution_place(client: UUID, row: UUID) -> Place:
    return Place(client, "game.playcaution", "said", row)


def agreed(pairs: Iterable[UUID]) -> Agreed:
    """Everything these pairs agreed; four questions, and one when nothing was."""
    ids = list(pairs)
    plays = plays_of(ids)
    if not plays:
        return Agreed()
    goals = WeekGoal.objects.filter(pair__in=ids).order_by("made_at", "pk")
    levels = AgreedLevel.objects.filter(pair__in=ids).order_by("at", "pk")
    return Agreed(
        tuple(plays),
        tuple(GoalFact(*row) for row in goals.values_list("days", "starts", "made_at")),
        tuple(
            LevelFact(practice, Level(level), on, at)
            for practice, level, on, at in levels.values_list("practice__slug", "level", "on", "at")
        ),
        shown(plays[-1], switches_of(ids)),
    )


def plays_of(pairs: Iterable[UUID]) -> list[PlayFact]:
    """Oldest first; one question."""
    rows = Play.objects.filter(pair__in=list(pairs)).order_by("made_at", "pk")
    return [play_fact(row) for row in rows]


def play_fact(row: Play) -> PlayFact:
    worths = {Sees(sees): int(worth) for sees, worth in row.worths.items()}
    elements = frozenset(Element(one) for one in row.elements)
    return PlayFact(row.pk, row.pair_id, row.system, worths, elements, row.starts, row.made_at)


def switches_of(pairs: Iterable[UUID]) -> list[Switched]:
    rows = Switch.objects.filter(pair__in=list(pairs)).order_by("at", "pk")
    return [(Element(element), on, at) for element, on, at in rows.values_list("element", "on", "at")]


def cautions_of(pair: UUID, client: UUID) -> frozenset[Caution] | None:
    """What was said last, or None when it was never asked."""
    row = PlayCaution.objects.filter(pair=pair).order_by("-at", "-pk").first()
    if row is None:
        return None
    said = safe_for([client]).open(caution_place(client, row.pk), row.said).split(",")
    return frozenset(one for one in Caution if one in said)


def grown_until(
    plans: Sequence[PlanFact], today: date, plays: Sequence[PlayFact]
) -> tuple[Grown, list[History]]:
    """All that grew up to a day, and the histories of the last weeks; what lies before, at a glance.

    A day that was noted before a flight over the date line still counts: nothing is less for it.
    """
    ids, cut, until = [plan.id for plan in plans], monday_of(today) - LATELY, today + WEST
    long_ago = years.outlined(plans, cut - A_DAY), years.begun(ids, cut - A_DAY)
    recent = list(histories(plans, until, cut).values())
    return and_lately(grow(Grown(), *long_ago, plays), recent, years.begun(ids, until, cut), plays), recent
