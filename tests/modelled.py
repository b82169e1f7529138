"""A clinic with a language model plugged in, for tests of rooms and pages."""

from collections.abc import Iterator

import pytest

from cast import Cast
from model_service import KEY, ModelService, model_service
from stepwell.ground.language_model.actions import choose_policy, let_read
from stepwell.ground.language_model.facts import Policy, Reads


@pytest.fixture
def model(settings) -> Iterator[ModelService]:  # type: ignore[no-untyped-def]
    """The operator connected it; no clinic and no client has said yes."""
    with model_service() as service:
        settings.AI_POLICY, settings.AI_ENDPOINT = "client_bounded", service.endpoint
        settings.AI_MODEL, settings.AI_KEY = "small-one", KEY
        yield service


def everybody_says_yes(us: Cast) -> None:
    choose_policy(by=us.dee, policy=Policy.CLIENT)
    for what in Reads:
        let_read(by=us.ana, what=what, on=True)
