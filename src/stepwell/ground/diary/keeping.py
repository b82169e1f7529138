"""How a batch of notes becomes rows: what is new, what is the same again, and what is kept beside another."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime
from uuid import UUID, uuid5

from stepwell.ground.diary.facts import ASIDES, Answer, Kept, Noted
from stepwell.ground.diary.models import Entry
from stepwell.ground.diary.queries import words_place
from stepwell.ground.diary.rules import is_late, why_not
from stepwell.ground.people.models import Person
from stepwell.ground.plan.facts import PlanFact, PlanKey
from stepwell.ground.vault.queries import blind, safe_for
from stepwell.kit.days import Calendar

NOT_YOURS = "We do not know this practice here. Your words are still on your phone."
PLAIN = (
    "day",
    "outcome",
    "size",
    "guess",
    "actual",
    "before",
    "after",
    "useful",
    "in_the_way",
    "start",
    "follows",
    *ASIDES,
)
SAID = tuple(one.name for one in fields(Noted))[1:]


def fingerprint(noted: Noted) -> str:
    """The same for the same note, and useless to whoever copies the database: keyed, not just hashed.

    Asides count only where there are some: a note without them is the same as before there were any.
    """
    said = tuple(getattr(noted, name) for name in SAID)
    more = any(getattr(noted, name) for name in ASIDES)
    return blind("entry", repr(said if more else said[: -len(ASIDES)]))


class Keeping:
    """One client's batch at one moment. Three questions: keys, known ids, what those days hold already."""

    def __init__(
        self,
        by: Person,
        plans: Mapping[UUID, PlanKey] | Mapping[UUID, PlanFact],
        calendar: Calendar,
        now: datetime,
    ) -> None:
        self.by, self.plans, self.calendar, self.now = by, plans, calendar, now
        self.safe = safe_for([by.pk])
        self.known: dict[UUID, str] = {}
        self.days: dict[tuple[UUID, object], set[UUID]] = {}
        self.fresh: list[Entry] = []

    def sort_out(self, notes: list[Noted]) -> tuple[list[Answer], list[Entry]]:
        """An answer for each note in the order sent, and the rows to add."""
        marked = [(noted, fingerprint(noted)) for noted in notes]
        ids = {noted.id for noted in notes} | {uuid5(noted.id, mark) for noted, mark in marked}
        self.known = dict(Entry.objects.filter(pk__in=ids).values_list("pk", "digest"))
        rows = Entry.objects.filter(plan__in=self.plans, day__in={noted.day for noted in notes})
        for plan, day, pk, follows in rows.values_list("plan", "day", "pk", "follows"):
            self._hold(plan, day, pk, follows)
        return [self._keep(noted, mark) for noted, mark in marked], self.fresh

    def _hold(self, plan: UUID, day: object, pk: UUID, follows: UUID | None) -> None:
        held = self.days.setdefault((plan, day), set())
        held.add(pk)
        held.discard(follows) if follows else None

    def _keep(self, noted: Noted, mark: str) -> Answer:
        plan = self.plans.get(noted.plan)
        if plan is None or plan.client != self.by.pk:
            return Answer(noted.id, Kept.REFUSED, NOT_YOURS)
        say = why_not(noted, plan, self.calendar, self.now)
        return Answer(noted.id, Kept.REFUSED, say) if say else self._keep_allowed(noted, plan, mark)

    def _keep_allowed(self, noted: Noted, plan: PlanFact | PlanKey, mark: str) -> Answer:
        if noted.id not in self.known:
            return self._add(noted, plan, mark)
        same = self.known[noted.id] == mark
        return Answer(noted.id, Kept.SAME) if same else self._keep_twin(noted, plan, mark)

    def _keep_twin(self, noted: Noted, plan: PlanFact | PlanKey, mark: str) -> Answer:
        """The same id with other words, from a second device: both stay, the later noted counts."""
        twin = uuid5(noted.id, mark)
        if twin not in self.known:
            self._add(replace(noted, id=twin), plan, mark)
        return Answer(noted.id, Kept.KEPT_BOTH)

    def _add(self, noted: Noted, plan: PlanFact | PlanKey, mark: str) -> Answer:
        held = self.days.get((plan.id, noted.day), set()) - {noted.follows}
        row = Entry(
            pk=noted.id, clinic_id=plan.clinic, plan_id=plan.id, steps=list(noted.steps), digest=mark,
            noted_at=min(noted.noted_at, self.now), received_at=self.now,
            late=is_late(min(noted.noted_at, self.now), noted.day, self.calendar),
            **{name: getattr(noted, name) for name in PLAIN},
        )  # fmt: skip
        for column in ("words", "useful_word"):
            setattr(
                row, column, self.safe.seal(words_place(self.by.pk, column, row.pk), getattr(noted, column))
            )
        self.fresh.append(row)
        self.known[noted.id] = mark
        self._hold(plan.id, noted.day, noted.id, noted.follows)
        return Answer(noted.id, Kept.KEPT_BOTH if held else Kept.STORED)
