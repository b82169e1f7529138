"""Histories, and the words behind an entry. A fixed number of questions each, however many plans."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, Value

from stepwell.ground.diary.facts import ASIDES, PRACTISED, EntryFact, History, Outcome, StartFact, WordsFact
from stepwell.ground.diary.joined import Joined
from stepwell.ground.diary.models import Entry, Share, Start
from stepwell.ground.diary.rules import history_of, newest
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import safe_for

FIELDS = (
    "id", "day", "outcome", "noted_at", "size", "steps", "guess", "actual", "before", "after", "useful",
    "in_the_way", "late", "is_shared", "follows", "start", *ASIDES,
)  # fmt: skip
LONG_AGO = date(2000, 1, 1)
COUNTS, NOT_ASKED = Q(outcome__in=PRACTISED) | ~Q(steps=[]), Value(value=False)


def words_place(client: UUID, column: str, entry: UUID) -> Place:
    return Place(client, "diary.entry", column, entry)


def as_fact(row: tuple) -> EntryFact:
    pk, day, outcome, noted_at, size, steps, *rest = row
    return EntryFact(pk, day, Outcome(outcome), noted_at, size, tuple(steps), *rest)


def histories(plans: Iterable[PlanFact], until: date, since: date = LONG_AGO) -> dict[UUID, History]:
    """What was noted for each plan from one day to another; one question."""
    asked = {plan.id: plan for plan in plans}
    rows = Entry.objects.filter(plan__in=asked, day__gte=since, day__lte=until)
    noted = as_noted(rows)
    return {
        pk: history_of(plan, max(since, plan.starts), until, noted.get(pk, ())) for pk, plan in asked.items()
    }


def as_noted(rows: QuerySet[Entry]) -> dict[UUID, list[EntryFact]]:
    """Entries by their plan; one question."""
    noted: dict[UUID, list[EntryFact]] = {}
    shared = Exists(Share.objects.filter(entry=OuterRef("pk"), withdrawn_at=None))
    for plan, *row in rows.annotate(is_shared=shared).values_list("plan", *FIELDS):
        noted.setdefault(plan, []).append(as_fact(row))
    return noted


def practised_days(pair: OuterRef, since: OuterRef, until: date) -> Subquery:
    """A column for a question about pairs: days with any practice, or a step of it, in any of their plans.

    A note that was corrected since does not count, its correction does. `as_days` reads it. Where
    `taken_back` is true, the notes themselves are to be read.
    """
    mine = Entry.objects.filter(plan__pair=pair, day__gte=since, day__lte=until)
    same = {"plan": OuterRef("plan"), "day": OuterRef("day")}
    corrected = Exists(Entry.objects.filter(follows=OuterRef("pk"), **same))
    rows = mine.filter(COUNTS, ~corrected)
    return Subquery(rows.order_by().values("plan__pair").annotate(days=Joined("day")).values("days"))


def taken_back(pair: OuterRef, since: OuterRef, until: date) -> Exists:
    """Whether a day that was said to be practised was corrected to one that was not, or to another day.

    Seldom so. Asked from the correction, so that each former note is found by its key.
    """
    mine = Entry.objects.filter(plan__pair=pair, day__gte=since, day__lte=until).exclude(follows=None)
    former = Entry.objects.filter(COUNTS, pk=OuterRef("follows"), plan=OuterRef("plan"))
    elsewhere = Exists(former.exclude(day=OuterRef("day")))
    return Exists(mine.filter((~COUNTS & Exists(former)) | elsewhere))


def noted_in(pair: UUID, since: date, until: date) -> list[EntryFact]:
    """Every row of these days, also corrected ones and what corrects them, of all practices of a pair; one
    question. What follows a note of another practice follows nothing here."""
    rows = Entry.objects.filter(plan__pair=pair)
    mine = rows.filter(day__gte=since, day__lte=until)
    meant = rows.filter(Q(pk__in=mine.values("pk")) | Q(follows__in=mine.values("pk")))
    same = Exists(Entry.objects.filter(pk=OuterRef("follows"), plan=OuterRef("plan")))
    found = meant.annotate(is_shared=NOT_ASKED, same=same).values_list("same", *FIELDS, "received_at")
    facts = ((does, as_fact(tuple(row))) for does, *row in found)
    return [one if does else replace(one, follows=None) for does, one in facts]


def as_days(column: str | None) -> frozenset[date]:
    """
    >>> as_days("2026-11-02,2026-11-02"), as_days(None)
    (frozenset({datetime.date(2026, 11, 2)}), frozenset())
    """
    return frozenset(map(date.fromisoformat, column.split(","))) if column else frozenset()


def was_said_beside(client: UUID, day: date, name: str) -> bool:
    """Whether this was said beside any practice of a day; one question."""
    return Entry.objects.filter(plan__pair__client=client, day=day).exclude(**{name: ""}).exists()


def history(plan: PlanFact, until: date, since: date = LONG_AGO) -> History:
    return histories([plan], until, since)[plan.id]


def words_of(client: UUID, entries: Iterable[UUID]) -> dict[UUID, WordsFact]:
    """The opened words of some entries of one client; two questions. The caller asks `access` first."""
    rows = list(Entry.objects.filter(pk__in=list(entries)).values_list("pk", "words", "useful_word"))
    safe = safe_for([client]) if rows else None
    return {
        pk: WordsFact(
            safe.open(words_place(client, "words", pk), words),
            safe.open(words_place(client, "useful_word", pk), word),
        )
        for pk, words, word in rows
        if safe
    }


def days_of(entries: Iterable[UUID]) -> dict[UUID, date]:
    """The day of each; one question. The caller asks `access` first."""
    return dict(Entry.objects.filter(pk__in=list(entries)).values_list("pk", "day"))


def shared_words(client: UUID, entries: Iterable[EntryFact]) -> dict[UUID, WordsFact]:
    """Only the words that the client shares."""
    return words_of(client, [entry.id for entry in entries if entry.shared])


def shared_now(client: UUID, entries: Iterable[UUID]) -> dict[UUID, EntryFact]:
    """For each of these what counts in its place now, if its words are shared: a correction speaks for what
    it corrected. Two questions; the caller asks for the yes to show a diary at all.
    """
    wanted = list(entries)
    mine = Entry.objects.filter(pk__in=wanted, plan__pair__client=client)
    asked = list(mine.values_list("plan", "day")) if wanted else []
    same = {"plan__in": {plan for plan, _ in asked}, "day__in": {day for _, day in asked}}
    shared = Exists(Share.objects.filter(entry=OuterRef("pk"), withdrawn_at=None))
    rows = Entry.objects.filter(**same).annotate(is_shared=shared).values_list(*FIELDS) if asked else ()
    known = {one.id: one for one in map(as_fact, rows)}
    now = {pk: newest(known, pk) for pk in wanted if pk in known}
    return {pk: one for pk, one in now.items() if one.shared}


def start_fact(row: Start) -> StartFact:
    return StartFact(row.pk, row.plan_id, row.day, row.at, row.size, row.guess, row.before)


def start_owner(pk: UUID) -> UUID | None:
    """Whose start this is; None while there is none."""
    return Start.objects.filter(pk=pk).values_list("plan__pair__client", flat=True).first()


def last_start(plan: UUID, day: date) -> StartFact | None:
    row = Start.objects.filter(plan=plan, day=day).order_by("-at").first()
    return start_fact(row) if row else None


def last_starts(plans: Iterable[UUID], day: date) -> dict[UUID, StartFact]:
    """The last start of a day for each plan that has one; one question."""
    rows = Start.objects.filter(plan__in=list(plans), day=day).order_by("at")
    return {row.plan_id: start_fact(row) for row in rows}


def starts_of(plans: Iterable[UUID], since: date = LONG_AGO, until: date = date.max) -> list[StartFact]:
    """Every start from one day to another; one question."""
    rows = Start.objects.filter(plan__in=list(plans), day__gte=since, day__lte=until)
    return [start_fact(row) for row in rows.order_by("at", "pk")]


def how_much(plans: Iterable[UUID], until: date) -> tuple[int, int]:
    """How many entries and starts are kept up to a day. None is ever changed or taken out, so the same
    numbers mean the same days."""
    asked = {"plan__in": list(plans), "day__lte": until}
    return Entry.objects.filter(**asked).count(), Start.objects.filter(**asked).count()


def kept_entries(plans: Iterable[UUID]) -> list[tuple[UUID, EntryFact]]:
    """Every row that was ever kept, also corrected ones, each with its plan."""
    shared = Exists(Share.objects.filter(entry=OuterRef("pk"), withdrawn_at=None))
    rows = Entry.objects.filter(plan__in=list(plans)).annotate(is_shared=shared).order_by("day", "pk")
    return [(row[0], as_fact(row[1:])) for row in rows.values_list("plan", *FIELDS, "received_at")]
