"""A small model that is real: which lines it finds nearest, and what stands in its way."""

from pathlib import Path

import pytest

import cast
from modelled import everybody_says_yes
from small_model import a_small_model
from stepwell.ground.language_model import comparing as machine
from stepwell.ground.language_model.actions import let_read
from stepwell.ground.language_model.comparing import nearest, state
from stepwell.ground.language_model.facts import Comparing, Reads, Recall
from stepwell.ground.language_model.queries import comparing

pytestmark = pytest.mark.django_db
LINES = ["Too loud, the drill.", "Awake in bed, dark.", "The threshold. The key.", "Nothing known here."]


@pytest.fixture
def small(settings, tmp_path: Path) -> Path:
    settings.AI_POLICY = "client_bounded"
    settings.RECALL_MODEL, settings.RECALL_SHA256 = a_small_model(tmp_path)
    return tmp_path


def test_it_works(small: Path) -> None:
    us = cast.clinic_with()
    everybody_says_yes(us)
    proof = comparing(us.clinic, us.ana.pk)
    assert proof
    assert nearest(proof, "I stood at the door.", LINES)[0] == 2
    assert nearest(proof, "What a noise", LINES * 20)[:20] == list(range(0, 80, 4))
    assert nearest(proof, "night", []) == []


@pytest.mark.parametrize("without", ["operator", "clinic", "client", "the model"])
def test_one_who_did_not_say_yes_is_enough(small: Path, settings, without: str) -> None:
    us = cast.clinic_with()
    if without != "clinic":
        everybody_says_yes(us)
    if without == "client":
        let_read(by=us.ana, what=Reads.LINES, on=False)
    if without == "operator":
        settings.AI_POLICY = "none"
    if without == "the model":
        settings.RECALL_MODEL = None
    assert comparing(us.clinic, us.ana.pk) is None


def test_another_file_is_not_used_and_a_broken_one_breaks_no_page(
    small: Path, settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    proof = Comparing(cast.clinic_with().ana.pk)
    right = settings.RECALL_SHA256
    settings.RECALL_SHA256 = "0" * 64
    assert (state(), nearest(proof, "door", LINES)) == (Recall.OTHER_FILE, [])
    settings.RECALL_SHA256 = right.upper()
    assert state() is Recall.READY
    longer = (small / "vocab.txt").read_text() + "\nmore" * 9
    for words in ("door\nkey\n", longer):
        settings.RECALL_SHA256 = "0" * 64
        state()
        (small / "vocab.txt").write_text(words)
        settings.RECALL_SHA256 = right
        assert (state(), nearest(proof, "door", LINES)) == (Recall.BROKEN, [])
    settings.RECALL_MODEL = small / "none.onnx"
    assert state() is Recall.NO_FILE
    monkeypatch.setattr(machine, "onnxruntime", None)
    settings.RECALL_MODEL = small / "small.onnx"
    assert state() is Recall.NO_EXTRA
    settings.RECALL_MODEL = None
    assert state() is Recall.OFF
