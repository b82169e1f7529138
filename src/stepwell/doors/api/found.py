"""What a client found out about themselves: kept and read by their own device, shown and taken back."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID, uuid4

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import BeforeValidator, ConfigDict, Field

from stepwell.doors.api.keys import Needs
from stepwell.doors.api.problems import Problem
from stepwell.doors.api.sent import tidy
from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import Role, Scope
from stepwell.strategies.discovery.access import own_discovery
from stepwell.strategies.discovery.actions import about
from stepwell.strategies.discovery.actions import discovery as finding
from stepwell.strategies.discovery.facts.record import DiscoveryFact, Stands
from stepwell.strategies.discovery.queries.discovery import discoveries

router = Router()
NO = {401: Problem, 403: Problem, 404: Problem, 422: Problem, 500: Problem}
READS = Needs(Scope.READ_DISCOVERIES, Role.CLIENT)
WRITES = Needs(Scope.WRITE_DISCOVERIES, Role.CLIENT)
Line = Annotated[str, BeforeValidator(tidy), Field(max_length=1_000)]
Short = Annotated[str, BeforeValidator(tidy), Field(max_length=200)]


class DiscoveryIn(Schema):
    """One sentence in own words. `id` is made by the device, so that sending it again changes nothing."""

    model_config = ConfigDict(extra="forbid")

    id: UUID = Field(default_factory=uuid4)
    words: Line
    since: Short = ""
    protected: Line = ""
    exceptions: Line = ""


class DiscoveryOut(Schema):
    """`stands` is null until the client looked at it again; `shared` is what the therapist sees now.

    What was only `spoken` has no words; it is heard in the app alone.
    """

    id: UUID
    words: str
    at: datetime
    since: str
    protected: str
    exceptions: str
    stands: Stands | None
    shared: bool
    spoken: bool


@router.get("/discoveries", auth=READS, response={200: list[DiscoveryOut], **NO}, url_name="discoveries")
def read(request: HttpRequest) -> Any:
    """Your own sentences, newest first. One that was put in other words is told as it stands now."""
    return [discovery_out(one) for one in discoveries(who(request).pk)]


@router.post(
    "/discoveries",
    auth=WRITES,
    response={200: DiscoveryOut, **NO, 400: Problem, 409: Problem, 413: Problem},
    url_name="discover",
)
def keep(request: HttpRequest, sent: DiscoveryIn) -> Any:
    """Keep a sentence. It is yours alone until you share it; safe to repeat."""
    by = who(request)
    found = finding.discover(by=by, id=sent.id, words=sent.words)
    if not found.detail:
        words = sent.model_dump(include={"since", "protected", "exceptions"})
        about.add_detail(by=by, id=sent.id, discovery=found, words=words)
    return discovery_out(own_discovery(by, sent.id))


@router.post(
    "/discoveries/{uuid:discovery}/share", auth=WRITES, response={200: DiscoveryOut, **NO}, url_name="share"
)
def share(request: HttpRequest, discovery: UUID) -> Any:
    """From now on your therapist sees this sentence, and nothing else of it. Safe to repeat."""
    by = who(request)
    finding.show_discovery(by=by, discovery=own_discovery(by, discovery))
    return discovery_out(own_discovery(by, discovery))


@router.post(
    "/discoveries/{uuid:discovery}/unshare",
    auth=WRITES,
    response={200: DiscoveryOut, **NO},
    url_name="unshare",
)
def unshare(request: HttpRequest, discovery: UUID) -> Any:
    """Yours alone again. Safe to repeat."""
    by = who(request)
    finding.hide_discovery(by=by, discovery=own_discovery(by, discovery))
    return discovery_out(own_discovery(by, discovery))


def who(request: HttpRequest) -> Person:
    by: Person = request.auth  # type: ignore[attr-defined]
    return by


def discovery_out(one: DiscoveryFact) -> DiscoveryOut:
    more = one.detail
    return DiscoveryOut(
        id=one.id, words=one.words, at=one.at, stands=one.stands, shared=one.shared, spoken=one.spoken,
        since=more.since if more else "", protected=more.protected if more else "",
        exceptions=more.exceptions if more else "",
    )  # fmt: skip
