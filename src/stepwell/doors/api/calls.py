"""The calls. Each asks for its scope, reads or does one thing, and answers."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext
from ninja import Router

from stepwell.doors.api import brief as before
from stepwell.doors.api import reads, told
from stepwell.doors.api.keys import Needs
from stepwell.doors.api.problems import Problem
from stepwell.doors.api.sent import BatchIn
from stepwell.ground.diary import actions as diary
from stepwell.ground.people.facts import Role, Scope
from stepwell.ground.plan.access import keys_for

router = Router()
NO = {401: Problem, 403: Problem, 404: Problem, 422: Problem, 500: Problem}
SENT_NO = {**NO, 400: Problem, 413: Problem}
READS = Needs(Scope.READ_DIARY, Role.CLIENT)
ME = Needs(Scope.READ_ME)


@router.post(
    "/entries",
    auth=Needs(Scope.WRITE_ENTRIES, Role.CLIENT),
    response={200: told.KeptOut, **SENT_NO},
    url_name="entries",
)
def keep_entries(request: HttpRequest, batch: BatchIn) -> Any:
    """Keep noted days: up to 100 at once, in any order, from several devices; safe to repeat.

    It answers once everything is safely stored, with one answer for each id in the order sent.
    """
    by = request.auth  # type: ignore[attr-defined]
    plans = keys_for(by, {entry.plan for entry in batch.entries})
    answers = diary.note_all(by=by, plans=plans, notes=[entry.noted() for entry in batch.entries])
    return {
        "answers": [{"id": a.id, "answer": a.kept, "why": gettext(a.say) if a.say else ""} for a in answers]
    }


@router.get("/today", auth=READS, response={200: told.TodayOut, **NO}, url_name="today")
def today(request: HttpRequest) -> Any:
    """What Today shows, complete enough to work without a network."""
    return reads.today(request.auth)  # type: ignore[attr-defined]


@router.get("/plans", auth=READS, response={200: list[told.PlanOut], **NO}, url_name="plans")
def plans(request: HttpRequest) -> Any:
    """Every plan that was ever agreed, oldest first."""
    return reads.plans(request.auth)  # type: ignore[attr-defined]


@router.get("/history", auth=READS, response={200: told.HistoryOut, **NO}, url_name="history")
def history(request: HttpRequest, plan: UUID) -> Any:
    """The invited days of one plan and what was noted, up to today, with your own words."""
    return reads.history(request.auth, plan)  # type: ignore[attr-defined]


@router.get("/me", auth=ME, response={200: told.MeOut, **NO}, url_name="me")
def me(request: HttpRequest) -> Any:
    """Who I am here."""
    return reads.me(request.auth)  # type: ignore[attr-defined]


@router.get("/me/access-log", auth=ME, response={200: list[told.LookOut], **NO}, url_name="access-log")
def access_log(request: HttpRequest) -> Any:
    """Who looked at what is kept about me, newest first."""
    return reads.looks(request.auth)  # type: ignore[attr-defined]


@router.get(
    "/caseload",
    auth=Needs(Scope.READ_CASELOAD, Role.THERAPIST),
    response={200: list[told.SeatOut], **NO},
    url_name="caseload",
)
def caseload(request: HttpRequest) -> Any:
    """Whom a therapist works with now, and when they meet."""
    return reads.caseload(request.auth)  # type: ignore[attr-defined]


@router.get(
    "/clients/{uuid:client}/brief",
    auth=Needs(Scope.READ_CASELOAD, Role.THERAPIST),
    response={200: before.BriefOut, **NO},
    url_name="brief",
)
def brief(request: HttpRequest, client: UUID) -> Any:
    """What to know before a session: what is new, in at most 150 words, and three questions to begin with.

    The client sees that you looked.
    """
    return before.brief(request.auth, client)  # type: ignore[attr-defined]
