"""Years of days, at a glance. The database puts together what is alike, so that few rows come out of many."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When

from stepwell.ground.diary.facts import PRACTISED, Outcome
from stepwell.ground.diary.joined import Joined
from stepwell.ground.diary.models import Entry, Start
from stepwell.ground.diary.outline import Began, Outline, Outlined, outline, put_together
from stepwell.ground.diary.queries import LONG_AGO, as_days, as_noted
from stepwell.ground.diary.rules import history_of
from stepwell.ground.plan.facts import PlanFact

SHOWS = {
    "did": Q(outcome__in=PRACTISED), "quiet": Q(outcome=Outcome.NOT_TODAY), "noticed": ~Q(in_the_way=""),
    "guessed": ~Q(guess=None), "rated": ~Q(actual=None), "checked": ~Q(before=None, after=None),
}  # fmt: skip
# As a case, because a database reads "not a = b" in a way of its own.
GUESSED = Case(When(guess=None, then=Value(value=False)), default=Value(value=True))
EVERY_DAY = ~Q(pk=None)
Days = dict[UUID, dict[date, Outline]]


def outlined(plans: Iterable[PlanFact], until: date, since: date = LONG_AGO) -> list[Outlined]:
    """Each plan with its days, as `histories` would say; two questions, one more for days that need it."""
    asked = {plan.id: plan for plan in plans}
    rows = Entry.objects.filter(plan__in=asked, day__gte=since, day__lte=until)
    found, apart = standing(rows), to_read_apart(rows)
    if apart:
        for pk, noted in as_noted(rows.filter(apart)).items():
            found.setdefault(pk, {}).update(history_of(asked[pk], since, until, noted).outlines)
    return [Outlined(plan, found.get(pk, {})) for pk, plan in asked.items()]


def standing(rows: QuerySet[Entry]) -> Days:
    """Each day by the notes that no other took the place of: a row for each kind of day."""
    corrected = rows.exclude(follows=None).values("follows")
    kinds = rows.exclude(pk__in=corrected).annotate(**SHOWS).values("plan", *SHOWS).order_by()
    found: Days = {}
    for plan, *told, joined in kinds.annotate(days=Joined("day")).values_list("plan", *SHOWS, "days"):
        known, days = found.setdefault(plan, {}), dict.fromkeys(as_days(joined), outline(*told))
        twice = known.keys() & days.keys()
        known |= days | {day: put_together([known[day], days[day]]) for day in twice}
    return found


def to_read_apart(rows: QuerySet[Entry]) -> Q | None:
    """Days on which a guess came or went with a correction: there the first note counts.

    Should a note correct one of another day or plan, all days are read.
    """
    former = Entry.objects.filter(pk=OuterRef("follows")).annotate(guessed=GUESSED)
    here = {"day": OuterRef("day"), "plan": OuterRef("plan")}
    odd = rows.exclude(follows=None).annotate(guessed=GUESSED, away=Exists(former.exclude(**here)))
    differs = Exists(former.exclude(**here, guessed=OuterRef("guessed")))
    found = list(odd.filter(differs).values_list("day", "away").distinct().order_by())
    if any(elsewhere for _, elsewhere in found):
        return EVERY_DAY
    return Q(day__in={day for day, _ in found}) if found else None


def begun(plans: Iterable[UUID], until: date, since: date = LONG_AGO) -> list[Began]:
    """Days that somebody began, those together before which the same was said; one question."""
    rows = Start.objects.filter(plan__in=list(plans), day__gte=since, day__lte=until)
    said = {"guessed": SHOWS["guessed"], "checked": ~Q(before=None)}
    kinds = rows.annotate(**said).values("plan", *said).annotate(days=Joined("day")).order_by()
    return [
        Began(plan, as_days(days), guessed, checked)
        for plan, guessed, checked, days in kinds.values_list("plan", *said, "days")
    ]
