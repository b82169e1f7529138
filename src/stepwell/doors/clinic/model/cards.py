"""What an admin sees of the language model: where it is, what is chosen. Never what anybody wrote."""

from dataclasses import dataclass

from stepwell.ground.language_model.comparing import state
from stepwell.ground.language_model.facts import Policy, Recall, Where
from stepwell.ground.language_model.queries import ceiling, where


@dataclass(frozen=True)
class ModelPage:
    """`where` is None when whoever runs the server has connected none; `compares`: one for own old lines."""

    where: Where | None
    compares: bool


def model_page() -> ModelPage:
    most = ceiling()
    compares = most is Policy.CLIENT and state() is Recall.READY
    return ModelPage(where() if most is not Policy.NONE and where().model else None, compares)
