"""What the reading calls gather, each in a fixed number of questions."""

from datetime import timedelta
from uuid import UUID

from stepwell.doors.api import told
from stepwell.ground.diary.facts import History, StartFact
from stepwell.ground.diary.queries import histories, last_starts, words_of
from stepwell.ground.meeting.queries import last_before, next_after
from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import Role
from stepwell.ground.people.queries import names, open_pairs, person_fact
from stepwell.ground.plan.access import own_plan
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.ground.plan.rules import invites, runs_on
from stepwell.ground.reminder.queries import hard_week_of
from stepwell.ground.reminder.rules.wanting import as_it_is
from stepwell.ground.trail.queries import looks_at
from stepwell.kit import clock
from stepwell.kit.days import day_of, ends
from stepwell.strategies.fluency.facts import ScriptFact
from stepwell.strategies.fluency.queries import scripts_for


def today(person: Person) -> told.TodayOut:
    me, pairs = person_fact(person), [pair.id for pair in open_pairs(person.pk)]
    day = day_of(me.calendar, clock.now())
    every = plans_of(pairs)
    rests = bool(hard_week_of(person.pk, day))
    plans = [as_it_is(plan, rests=rests) for plan in every if runs_on(plan, day)]
    lines = scripts_for(plans, every)
    known = histories(plans, until=day, since=day - timedelta(1))
    started, coming = last_starts(known, day), next_after(pairs, clock.now())
    stay = me.calendar.stays[-1]
    return told.TodayOut(
        day=day, ends_at=ends(me.calendar, day), next_session=min(coming.values(), default=None),
        zone=stay.zone, day_starts_at=stay.starts_at, country=me.country,
        plans=[_of_today(plan, known[plan.id], started.get(plan.id), lines[plan.id]) for plan in plans],
    )  # fmt: skip


def _of_today(
    plan: PlanFact, history: History, start: StartFact | None, line: ScriptFact | None
) -> told.TodayPlanOut:
    day = history.until
    now, before = (history.entries.get(when) for when in (day, day - timedelta(1)))
    return told.TodayPlanOut(
        plan=told.plan_out(plan),
        invited=invites(plan, day),
        started=told.start_out(start),
        today=told.entry_out(now, {}) if now else None,
        yesterday=told.entry_out(before, {}) if before else None,
        stuck_if=line.stuck_if if line else "",
        stuck_then=line.stuck_then if line else "",
    )


def plans(person: Person) -> list[told.PlanOut]:
    return [told.plan_out(plan) for plan in plans_of(pair.id for pair in open_pairs(person.pk))]


def history(person: Person, plan: UUID) -> told.HistoryOut:
    agreed = own_plan(person, plan)
    until = day_of(person_fact(person).calendar, clock.now())
    found = histories([agreed], until)[agreed.id]
    counted = [entry for _, entry in sorted(found.entries.items())]
    others = [entry for _, kept in sorted(found.others.items()) for entry in kept]
    words = words_of(person.pk, [entry.id for entry in (*counted, *others)])
    return told.HistoryOut(
        plan=agreed.id, since=found.since, until=found.until, due=list(found.due),
        entries=[told.entry_out(entry, words) for entry in counted],
        others=[told.entry_out(entry, words) for entry in others],
    )  # fmt: skip


def me(person: Person) -> told.MeOut:
    fact = person_fact(person)
    stay = fact.calendar.stays[-1]
    return told.MeOut(
        id=fact.id, role=fact.role, name=fact.name, language=person.language, country=fact.country,
        zone=stay.zone, day_starts_at=stay.starts_at, today=day_of(fact.calendar, clock.now()),
    )  # fmt: skip


def looks(person: Person) -> list[told.LookOut]:
    """A client's own log; nobody looks at a therapist's or an admin's record here."""
    marks = looks_at(person.pk) if person.role == Role.CLIENT else []
    who = names(mark.by for mark in marks if mark.by)
    return [told.LookOut(at=m.at, by=who.get(m.by, "") if m.by else "", about=m.about) for m in marks]


def caseload(person: Person) -> list[told.SeatOut]:
    now, pairs = clock.now(), open_pairs(person.pk)
    ids = [pair.id for pair in pairs]
    last, coming = last_before(ids, now), next_after(ids, now)
    return [
        told.SeatOut(
            pair=pair.id, client=pair.client.id, name=pair.client.name, began=pair.began,
            last_session=last.get(pair.id), next_session=coming.get(pair.id),
        )
        for pair in pairs
    ]  # fmt: skip
