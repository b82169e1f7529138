"""What people write is sealed; what is stored as it is has a reason in unsealed.toml."""

import tomllib
from pathlib import Path

from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

from architecture.checks import sealed
from stepwell.ground.vault.fields import SealedField

REASONS = tomllib.loads((Path(__file__).parent / "unsealed.toml").read_text())


def ours() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("stepwell.")]


def test_free_text_of_people_is_sealed():
    assert sealed.unsealed(ours(), REASONS) == []


def test_no_reason_is_left_over():
    assert sealed.stale_reasons(ours(), REASONS) == []


@isolate_apps()
def test_a_plain_sentence_is_found():
    class Note(models.Model):
        kind = models.CharField(max_length=9, choices=[("a", "a")])
        words = SealedField()
        flaw = models.TextField()
        more = models.JSONField()

        class Meta:
            app_label = "diary"

    assert len(sealed.unsealed([Note], {})) == 2
    assert sealed.unsealed([Note], {"diary.Note.flaw": "a reason", "diary.Note.more": "another"}) == []
    assert sealed.stale_reasons([Note], {"diary.Note.words": "sealed by now"}) == ["diary.Note.words"]
