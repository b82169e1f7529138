"""What an admin sees of the language model: where it is, what is chosen. Never what anybody wrote."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from stepwell.ground.language_model.comparing import state
from stepwell.ground.language_model.facts import Policy, Recall, Where
from stepwell.ground.language_model.queries import ceiling, where
from stepwell.strategies.discovery.facts.reading import Closeness
from stepwell.strategies.discovery.queries.reading import closeness_in


@dataclass(frozen=True)
class ModelPage:
    """`where` is None when whoever runs the server has connected none; `compares`: one for own old lines."""

    where: Where | None
    compares: bool
    close: str


def model_page(clinic: UUID) -> ModelPage:
    most = ceiling()
    return ModelPage(
        where() if most is not Policy.NONE and where().model else None,
        most is Policy.CLIENT and state() is Recall.READY,
        close_said(closeness_in(clinic)),
    )


def close_said(found: Closeness) -> str:
    """How often its sentence was close, once enough people of enough clients said so; nobody shows through.

    >>> close_said(Closeness(3, 3, told=False, earns=True))
    ''
    """
    if not found.told:
        return ""
    said = _("Of the newest %(asked)s sentences, clients called %(close)s close.") % {
        "asked": found.asked, "close": found.close,
    }  # fmt: skip
    rests = _("That is fewer than six of ten, so no sentence is offered here any more.")
    return said if found.earns else f"{said} {rests}"
