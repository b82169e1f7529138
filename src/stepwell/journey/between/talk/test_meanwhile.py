"""A yes that is taken back while the model answers."""

import pytest

from model_service import ModelService, saying
from modelled import meanwhile, model
from stepwell.ground.language_model.actions import let_read
from stepwell.ground.language_model.facts import Came, Reads
from stepwell.journey.between.talk.test_reading import LABEL, WELL, begun, tap
from stepwell.strategies.discovery.queries.reading import every_reading

pytestmark = pytest.mark.django_db
__all__ = ["model"]


def test_what_comes_after_the_yes_was_taken_back_is_neither_shown_nor_kept(model: ModelService) -> None:
    us, browser, where = begun()
    model.says = saying(sentence=WELL)
    meanwhile(model, lambda: let_read(by=us.ana, what=Reads.ANSWERS, on=False))
    assert LABEL not in tap(browser, where)
    assert [(one.came, one.words) for one in every_reading(us.ana.pk)] == [(Came.SILENT, "")]
    let_read(by=us.ana, what=Reads.ANSWERS, on=True)
    assert WELL not in browser.get(where).content.decode()
