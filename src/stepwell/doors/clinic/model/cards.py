"""What an admin sees of the language model: where it is, what is chosen. Never what anybody wrote."""

from dataclasses import dataclass

from stepwell.ground.language_model.facts import Policy, Where
from stepwell.ground.language_model.queries import ceiling, where


@dataclass(frozen=True)
class ModelPage:
    """`where` is None when whoever runs the server has connected none."""

    where: Where | None


def model_page() -> ModelPage:
    return ModelPage(None if ceiling() is Policy.NONE else where())
