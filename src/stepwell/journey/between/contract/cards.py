"""The page of an agreement, and its paper."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.formats import date_format

from stepwell.ground.reminder.cards import at_most
from stepwell.ground.reminder.queries import quiet_hours, reminders_of
from stepwell.journey.between.contract.facts import Folder
from stepwell.journey.between.contract.forms import Rest
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.look.printing import NoPress, pdf
from stepwell.strategies.contract.cards import PaperCard, paper_card
from stepwell.strategies.contract.facts import ContractFact

LONG = 130


class NoPaper(Refusal):
    status = 503
    says = gettext_noop("The paper can’t be made right now. It is all on the screen; please try again later.")


@dataclass(frozen=True)
class Version:
    id: UUID
    number: int
    since: str
    here: bool
    paper: PaperCard


@dataclass(frozen=True)
class AgreementCard:
    """`state` is draft, running, paused or over; `until`: when a pause ends; `pair`: for the way back.

    `reminders` says how many messages a day may come, while the plan has a reminder.
    """

    paper: PaperCard
    versions: tuple[Version, ...]
    state: str
    until: str
    own: bool
    drops: bool
    pair: UUID
    client: str
    reminders: str


def agreement_page(folder: Folder) -> dict[str, Any]:
    return {"card": agreement_card(folder), "rest": Rest()}


def agreement_card(folder: Folder) -> AgreementCard:
    contract, plan = folder.contract, folder.plan
    versions = tuple(version(one, folder) for one in folder.versions)
    until = date_format(plan.starts, "l, j F") if plan and folder.state == "paused" else ""
    drops = contract.plan and contract.terms and contract.terms.consequence.text and not contract.dropped
    return AgreementCard(
        paper=_paper(contract, folder), versions=versions if len(versions) > 1 else (), state=folder.state,
        until=until, own=folder.is_client, drops=bool(drops), pair=folder.pair.id,
        client=folder.pair.client.name, reminders=said_of_reminders(folder) if folder.is_client else "",
    )  # fmt: skip


def said_of_reminders(folder: Folder) -> str:
    client = folder.pair.client.id
    if not folder.plan or all(one.plan != folder.plan.id for one in reminders_of(client)):
        return ""
    return at_most(quiet_hours([client])[client].most)


def version(one: ContractFact, folder: Folder) -> Version:
    paper = _paper(one, folder)
    return Version(one.id, one.number, paper.since, one.id == folder.contract.id, paper)


def _paper(one: ContractFact, folder: Folder) -> PaperCard:
    before = next((other for other in folder.versions if other.id == one.follows), None)
    return paper_card(one, folder.pair, before)


def paper_of(folder: Folder) -> bytes:
    """In the language in which it was signed."""
    with translation.override(folder.contract.language):
        paper = _paper(folder.contract, folder)
        long = sum(len(piece.text) for piece in paper.pieces) > LONG
        page = {"paper": paper, "long": long, "language": folder.contract.language}
        html = render_to_string("journey/between/contract/paper.html", page)
    try:
        return pdf(html)
    except NoPress:
        raise NoPaper from None
