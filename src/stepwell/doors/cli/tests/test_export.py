"""A copy of everything, taken out where nothing prints."""

import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

import cast
from stepwell.doors.cli import export
from stepwell.look import printing

pytestmark = pytest.mark.django_db


def test_an_export_waits_for_no_printer(monkeypatch, capsys, tmp_path: Path):
    """It goes without its page on paper, and says so; all the rest is there."""
    monkeypatch.setattr(printing, "SECONDS", 0)
    us, file = cast.clinic_with(), tmp_path / "ana.zip"
    today = cast.today_of(us)
    cast.a_noted_day(us, cast.a_plan(us, starts=today - timedelta(1)), today, words="The kettle sang.")
    export.client(us.ana.pk, file)
    assert "without a PDF" in capsys.readouterr().out
    with zipfile.ZipFile(file) as box:
        assert {"client.json", "copy.html", "days.csv"} <= set(box.namelist())
        assert "copy.pdf" not in box.namelist()
        assert "The kettle sang." in box.read("client.json").decode()
