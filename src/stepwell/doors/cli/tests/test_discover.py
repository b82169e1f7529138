"""What `stepwell discover` tells of a file."""

import csv
import json
import sys

import pytest

from stepwell.doors.cli import main
from worlds import Client

HEAD = "day,time,outcome,practice,guess,actual,before,after,in_the_way,words\n"


def discover(monkeypatch, capsys, file, *more):
    monkeypatch.setattr(sys, "argv", ["stepwell", "discover", str(file), *more])
    with pytest.raises(SystemExit) as ended:
        main.run()
    return ended.value.code, capsys.readouterr()


@pytest.fixture
def entries(tmp_path):
    file = tmp_path / "entries.csv"
    with file.open("w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(HEAD.strip().split(","))
        for one in Client("iid", 180, 1).live(planted=(0.85, 0.35), bias=1.5).days:
            ratings = ["" if n is None else int(n) for n in (one.guess, one.actual, one.before, one.after)]
            outcome = "done" if one.done else "not_today"
            rows.writerow([one.day, one.at, outcome, one.practice, *ratings, "", "A heron."])
    return file


def test_it_works(monkeypatch, capsys, entries):
    code, out = discover(monkeypatch, capsys, entries, "--json")
    told = json.loads(out.out)
    found = {one["id"]: one for one in told["shown"]}
    assert code == 0
    assert (found["hard-bias"]["as"], found["kind"]["as"]) == ("claim", "held_up")
    assert found["kind"]["a"]["is"] == "Tea"
    assert {one["band"] for one in told["if_asked"]} <= {
        "too_early",
        "cant_tell",
        "hardly",
        "leans",
        "together",
    }
    assert len(told["shown"]) + len(told["not_shown"]) == 35
    assert "heron" not in out.out
    again = discover(monkeypatch, capsys, entries, "--json")[1]
    assert json.loads(again.out) == told
    plain = discover(monkeypatch, capsys, entries)[1].out
    assert "A hunch since" in plain


@pytest.mark.parametrize(
    ("text", "say"),
    [
        ("", "needs the columns"),
        (HEAD, "no entry in this file yet"),
        (HEAD + "today,08:00,done,,,,,,,\n", "Line 2: “today” is no day"),
        (HEAD + "2026-11-24,8 o’clock,done,,,,,,,\n", "is no time like 08:30"),
        (HEAD + "2026-11-24,08:00,great,,,,,,,\n", "is no outcome (done, smaller"),
        (HEAD + "2026-11-24,08:00,done,,12,,,,,\n", "is no number from 0 to 10"),
        (HEAD + "2026-11-24,08:00,done,,nan,,,,,\n", "is no number from 0 to 10"),
        (HEAD + "0001-01-01,,done,,,,,,,\n2026-11-24,,done,,,,,,,\n", "span 20 years"),
        (HEAD + '2026-11-24,08:00,done,"unfinished\n', "does not read as a CSV file"),
    ],
)
def test_what_is_wrong_is_one_plain_line(monkeypatch, capsys, tmp_path, text, say):
    file = tmp_path / "odd.csv"
    file.write_text(text)
    code, out = discover(monkeypatch, capsys, file)
    assert code == 1
    assert say in out.err
    assert out.err.count("\n") == 1


def test_a_file_that_is_not_there(monkeypatch, capsys, tmp_path):
    assert "can’t find this file" in discover(monkeypatch, capsys, tmp_path / "none.csv")[1].err
    (tmp_path / "bytes.csv").write_bytes(b"\xff\xfe\x00day")
    assert "does not read as a CSV" in discover(monkeypatch, capsys, tmp_path / "bytes.csv")[1].err


@pytest.mark.parametrize("between", [";", "\t"])
def test_a_file_as_a_spreadsheet_leaves_it_says_the_same(monkeypatch, capsys, tmp_path, between):
    """Other marks between columns, capitals, a short hour; an unknown day is as if not there."""
    plain = HEAD + "2026-11-20,08:00,not_today,Tea,7.5,,,,,\n2026-11-22,08:00,done,Tea,6,4,,,,\n"
    (tmp_path / "plain.csv").write_text(plain)
    other = plain.replace("not_today", "Not today").replace("08:00", "8:00")
    other = other.replace(",", between).replace("7.5", "7,5") + between.join(["2026-11-21", "", "Unknown"])
    (tmp_path / "other.csv").write_text(other)
    told = [discover(monkeypatch, capsys, tmp_path / f"{name}.csv")[1].out for name in ("plain", "other")]
    assert told[0] == told[1]
    assert "Noted: 2 of 3 days." in told[0]
