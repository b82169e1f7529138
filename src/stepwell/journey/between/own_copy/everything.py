"""What Stepwell keeps of one client, opened, in an order that never changes."""

from base64 import b64encode
from dataclasses import asdict
from typing import Any
from uuid import UUID

from stepwell.ground.diary.queries import kept_entries, starts_of, words_of
from stepwell.ground.meeting.queries import lately
from stepwell.ground.people.access import client_of
from stepwell.ground.people.queries import every_pair
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.ground.reminder.queries import reminders_of
from stepwell.ground.reminder.second_look import every_second_look
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did, MarkFact
from stepwell.ground.trail.queries import marks_about
from stepwell.ground.witness.queries import every_cheer, every_delivery, every_witness
from stepwell.journey.between.own_copy.who import who
from stepwell.strategies.contract.queries import of_pair
from stepwell.strategies.curiosity.queries import every_agreement, moves_of, swaps_of, talks_of, voice_of
from stepwell.strategies.discovery.facts.experiment import ExperimentFact
from stepwell.strategies.discovery.facts.record import ConversationFact, DiscoveryFact
from stepwell.strategies.discovery.queries.asked import asked_by
from stepwell.strategies.discovery.queries.conversation import conversations
from stepwell.strategies.discovery.queries.discovery import every_discovery, sound_of
from stepwell.strategies.discovery.queries.echo import threads, underlines
from stepwell.strategies.discovery.queries.expected import expected_by
from stepwell.strategies.discovery.queries.experiment import experiments_of
from stepwell.strategies.discovery.queries.offer import wonders
from stepwell.strategies.discovery.queries.reading import every_reading
from stepwell.strategies.discovery.rules.told import lines_of
from stepwell.strategies.fluency.queries import kept_runs, scripts_of
from stepwell.strategies.game.facts import PlayFact
from stepwell.strategies.game.queries import agreed
from stepwell.strategies.insight.queries import closings, every_noticing, pair_notes, ratings
from stepwell.strategies.reward.queries import rewards_of, values_of
from stepwell.strategies.ritual.queries import cue_days, rituals_of

EVERY = 10**6


def everything_of(client: UUID, by: UUID | None = None) -> dict[str, Any] | None:
    """The whole record as plain data, or None. Reading it leaves a mark that the client sees."""
    person = client_of(client)
    if person is None:
        return None
    trail.mark(clinic=person.clinic_id, by=by, did=Did.EXPORTED, about="client", row=client, client=client)
    pairs = every_pair(client)
    plans = plans_of([pair.id for pair in pairs])
    return {
        "stepwell": 1,
        **who(person, pairs),
        "plans": [asdict(plan) for plan in plans],
        "agreements": [asdict(one) for pair in pairs for one in of_pair(pair.id)],
        "starts": [dict(vars(start)) for start in starts_of([plan.id for plan in plans])],
        "entries": entries_of(client, plans),
        "scripts": [asdict(script) for script in scripts_of(client, [plan.id for plan in plans])],
        "runs": [asdict(run) for run in kept_runs([pair.id for pair in pairs])],
        **begun_by(plans),
        **found_by(client, [pair.id for pair in pairs]),
        **looked_at_by(client, [plan.id for plan in plans]),
        "sessions": [one for pair in pairs for one in sessions_of(client, pair.id, plans)],
        "trusted": trusted_by(client),
        "reminders": [asdict(one) for one in reminders_of(client)],
        "second_looks": [asdict(one) for one in every_second_look(client)],
        "trail": [trail_line(mark) for mark in marks_about(client, EVERY)],
    }


def trail_line(mark: MarkFact) -> dict[str, Any]:
    return {"at": mark.at, "did": mark.did, "about": mark.about, "by": mark.by, "row": mark.row}


def sessions_of(client: UUID, pair: UUID, plans: list[PlanFact]) -> list[dict[str, Any]]:
    """Every session, oldest first, with what was noticed, how the client found it, and how it closed."""
    held = lately(pair, EVERY)[::-1]
    ids = [one.id for one in held]
    noticed, rated = every_noticing(client, ids), ratings(client, ids)
    closed = closings(client, [plan.id for plan in plans]).values()
    return [
        asdict(one)
        | {
            "noticed": [asdict(each) for each in noticed if each.meeting == one.id],
            "rating": asdict(rated[one.id]) if one.id in rated else None,
            "closed": [asdict(each) for each in closed if each.meeting == one.id],
        }
        for one in held
    ]


def begun_by(plans: list[PlanFact]) -> dict[str, Any]:
    """How each practice was to start, with the last word about its trial week, and the days of its cue."""
    ids = [plan.id for plan in plans]
    return {
        "rituals": [asdict(one) for one in rituals_of(ids)],
        "cue_days": [asdict(one) for one in cue_days(ids)],
    }


def found_by(client: UUID, pairs: list[UUID]) -> dict[str, Any]:
    return {
        **looked_forward_to(pairs),
        "notes": [asdict(one) for one in pair_notes(client, pairs)],
        "conversations": [conversation_of(one) for one in conversations(client)],
        "readings": [asdict(one) for one in every_reading(client)],
        "discoveries": [asdict(one) | {"sound": sound_said(client, one)} for one in every_discovery(client)],
        "experiments": [experiment_of(one) for one in experiments_of(client)],
        "asked": [asdict(one) for one in asked_by(client)],
        "wonders": sorted(wonders(client)),
        "expected": [asdict(one) for one in expected_by(client)],
        "underlined": [asdict(one) for one in underlines(client)],
        "threads": [asdict(one) for one in threads(client)],
    }


def sound_said(client: UUID, one: DiscoveryFact) -> dict[str, str] | None:
    return as_letters(sound_of(client, one.id)) if one.spoken else None


def looked_at_by(client: UUID, plans: list[UUID]) -> dict[str, Any]:
    """Quiet days with what was tapped and said of them, moves, shifted gears, and the quiet agreement."""
    looks = [asdict(one) | {"voice": as_letters(voice_of(client, one.id))} for one in talks_of(client)]
    return {
        "looks": looks,
        "moves": [asdict(one) for one in moves_of(client, opened=True)],
        "swaps": [{"plan": plan, "into": into, "at": at} for plan, into, at in swaps_of(plans)],
        "quiet_agreements": [asdict(one) for one in every_agreement(client)],
    }


def trusted_by(client: UUID) -> list[dict[str, Any]]:
    """Everybody who was given a link, with what was ticked for them, asked of them, and came from them."""
    return [
        asdict(one)
        | {
            "ticked": {**asdict(one.ticked), "ticks": sorted(one.ticked.ticks)},
            "deliveries": [asdict(each) for each in every_delivery(one)],
            "cheers": [asdict(each) for each in every_cheer(one)],
        }
        for one in every_witness(client)
    ]


def as_letters(found: tuple[str, bytes] | None) -> dict[str, str] | None:
    return {"kind": found[0], "sound": b64encode(found[1]).decode()} if found else None


def looked_forward_to(pairs: list[UUID]) -> dict[str, Any]:
    play = agreed(pairs)
    return {
        "play": [played(one) for one in play.plays],
        "week_goals": [asdict(one) for one in play.goals],
        "levels": [asdict(one) for one in play.levels],
        "values": [asdict(one) for one in values_of(pairs)],
        "rewards": [asdict(one) for one in rewards_of(pairs)],
    }


def played(one: PlayFact) -> dict[str, Any]:
    """What each rule was worth, and which parts were shown."""
    return {**asdict(one), "worths": dict(one.worths), "elements": sorted(one.elements)}


def conversation_of(one: ConversationFact) -> dict[str, Any]:
    """Also one that is not over: what was asked so far, and what was said to it."""
    lines = one.lines or (lines_of(one.guide, one.given, one.state) if one.guide else ())
    plain = {"id": one.id, "title": one.title, "began_at": one.began_at, "ended_at": one.ended_at}
    return {**plain, "seen_by": one.seen_by, "lines": [asdict(line) for line in lines]}


def experiment_of(one: ExperimentFact) -> dict[str, Any]:
    """With every day that was drawn, also those to come."""
    days = {"drawn": one.drawn, "otherwise": one.otherwise}
    plain = {name: {day.isoformat(): way for day, way in kept.items()} for name, kept in days.items()}
    return {**asdict(one), **plain}


def entries_of(client: UUID, plans: list[PlanFact]) -> list[dict[str, Any]]:
    """Every kept entry with its words, also those that another one corrected or stands beside."""
    kept = kept_entries([plan.id for plan in plans])
    words = words_of(client, [entry.id for _, entry in kept])
    return [{"plan": plan, **vars(entry), **vars(words[entry.id])} for plan, entry in kept]
