"""Knobs that fit together, or a clear line."""

import pytest

from stepwell.site.knobs import Knobs


def test_a_wrong_knob_stops_the_start(monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("STEPWELL_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("STEPWELL_AI_POLICY", "client_bounded")
    with pytest.raises(ValueError, match="STEPWELL_AI_ENDPOINT"):
        Knobs()
    monkeypatch.setenv("STEPWELL_AI_ENDPOINT", "https://model.example/v1")
    with pytest.raises(ValueError, match="STEPWELL_AI_MODEL"):
        Knobs()
    monkeypatch.setenv("STEPWELL_AI_MODEL", "small-one")
    assert Knobs().ai_policy == "client_bounded"
