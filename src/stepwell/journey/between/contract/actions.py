"""What can be done with a signed agreement: each in one step, and nothing is lost."""

from collections.abc import Callable

from django.http import Http404, QueryDict

from stepwell.ground.plan import actions as plans
from stepwell.journey.between.contract.facts import Folder
from stepwell.journey.between.contract.forms import Rest
from stepwell.strategies.contract import actions as contracts


def act(folder: Folder, name: str, sent: QueryDict) -> None:
    """Stop, pause and go on are the client’s; either side lets a consequence go."""
    verb = VERBS.get(name)
    if verb is None or folder.contract.plan is None or not (folder.is_client or verb is drop):
        raise Http404
    verb(folder, sent)


def stop(folder: Folder, sent: QueryDict) -> None:
    if folder.plan:
        plans.let_go(by=folder.reader, plan=folder.plan, on=folder.today)


def pause(folder: Folder, sent: QueryDict) -> None:
    if folder.plan and folder.state == "running":
        plans.pause(by=folder.reader, plan=folder.plan, until=folder.today + Rest(sent).days())


def go_on(folder: Folder, sent: QueryDict) -> None:
    if folder.plan and folder.state == "paused":
        plans.go_on(by=folder.reader, plan=folder.plan)


def drop(folder: Folder, sent: QueryDict) -> None:
    contracts.drop_consequence(by=folder.reader, contract=folder.contract)


VERBS: dict[str, Callable[[Folder, QueryDict], None]] = {
    "stop": stop, "pause": pause, "go-on": go_on, "drop": drop,
}  # fmt: skip
