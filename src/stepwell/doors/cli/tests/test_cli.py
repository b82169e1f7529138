"""The command line: how it ends, and what it says in one line."""

import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client

from stepwell.doors.cli import checks, main, server
from stepwell.doors.cli.demo import clinic
from stepwell.doors.cli.entries_file import days_of
from stepwell.doors.cli.running import WHO
from stepwell.ground.people.queries import everybody, name_of, open_pairs
from stepwell.ground.plan.queries import plans_of

pytestmark = pytest.mark.django_db


def ends(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["stepwell", *words])
    with pytest.raises(SystemExit) as ended:
        main.run()
    return int(ended.value.code or 0)


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Once for all who look at it; what each of them changes is undone, and then the clinic itself."""
    with django_db_blocker.unblock(), transaction.atomic():
        clinic.build_when_empty()
        yield
        transaction.set_rollback(True)


def trails() -> list[checks.Check]:
    return list(checks.trails())


def test_it_works(monkeypatch, capsys):
    assert ends(monkeypatch, "content", "check") == 0
    assert "well" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["sing"], 2),
        (["check-words", "--kind", "poems"], 2),
        (["demo", "--port", "tea"], 2),
        (["export", "client", "7", "x.zip"], 2),
        (["export", "client", "00000000-0000-4000-8000-000000000000", "x.zip"], 1),
    ],
)
def test_a_no_is_one_plain_line(monkeypatch, capsys, words, code):
    assert ends(monkeypatch, *words) == code
    said = capsys.readouterr().err
    assert len(said.strip().splitlines()) == 1
    assert "Traceback" not in said


@pytest.mark.parametrize(
    "command",
    [
        ["demo"],
        ["serve"],
        ["doctor"],
        ["welcome"],
        ["check-words"],
        ["content", "check"],
        ["export", "client"],
    ],
)
def test_every_help_has_an_example(monkeypatch, capsys, command):
    assert ends(monkeypatch, *command, "--help") == 0
    assert "Example: " in capsys.readouterr().out


def test_a_taken_port_is_told_before_any_work():
    with server.socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(server.PortTaken):
        server.check_free("127.0.0.1", taken.getsockname()[1])


def test_the_demo_is_built_once_and_its_trail_holds(built):
    people = {name_of(person): person for person in everybody()}
    assert {"Ana", "Kit", "Mo", "Noor", "Wren", "Eli", "Bo", "Dee", "Cy"} <= people.keys()
    assert people.keys() <= WHO.keys()
    assert len(open_pairs(people["Bo"].pk)) == 6
    assert len(open_pairs(people["Cy"].pk)) == 1
    assert plans_of([open_pairs(people["Ana"].pk)[0].id])
    clinic.build_when_empty()
    assert len(everybody()) == len(people)
    assert all(check.well for check in trails())


def test_the_trusted_person_of_the_demo_has_a_way_in_each_time_it_starts(built):
    for _ in range(2):
        [one] = [way["sign_in_url"] for way in clinic.ways_in("") if way["role"] == "witness"]
        assert "from Anni" in Client().get(one).content.decode()


@pytest.mark.only_on("sqlite")
def test_one_changed_byte_in_the_trail_shows(built):
    assert all(check.well for check in trails())
    with connection.cursor() as cursor:
        cursor.execute("select name from sqlite_master where type = 'trigger' and tbl_name = 'trail_mark'")
        for (name,) in cursor.fetchall():
            cursor.execute(f'drop trigger "{name}"')
        cursor.execute("update trail_mark set did = 'looked' where id = (select min(id) + 5 from trail_mark)")
    assert [check.well for check in trails()].count(False) == 1


@pytest.mark.only_on("sqlite")
def test_a_tail_that_was_cut_shows_against_what_was_written_down(built):
    assert all(check.well for check in trails())
    with connection.cursor() as cursor:
        cursor.execute("select name from sqlite_master where type = 'trigger' and tbl_name like 'trail%'")
        for (name,) in cursor.fetchall():
            cursor.execute(f'drop trigger "{name}"')
        cursor.execute("select clinic, max(seq) from trail_mark group by clinic order by 2 desc")
        cut, last = cursor.fetchone()
        cursor.execute("delete from trail_mark where clinic = %s and seq = %s", [cut, last])
        cursor.execute(
            "update trail_chain set length = %s, "
            "mac = (select mac from trail_mark where clinic = %s and seq = %s) where clinic = %s",
            [last - 1, cut, last - 1, cut],
        )
    assert [check.well for check in trails()].count(False) == 1


def test_an_export_holds_the_words_and_leaves_a_mark(built, monkeypatch, tmp_path: Path):
    ana = next(person for person in everybody() if name_of(person) == "Ana")
    file = tmp_path / "ana.zip"
    assert ends(monkeypatch, "export", "client", str(ana.pk), str(file)) == 0
    with zipfile.ZipFile(file) as box:
        kept = json.loads(box.read("client.json"))
        table = Path(box.extract("days.csv", tmp_path))
        assert box.read("copy.pdf").startswith(b"%PDF")
    assert len(days_of(table)) > 50
    assert kept["person"]["name"] == "Ana"
    assert any(entry["words"] for entry in kept["entries"])
    assert any(one["rating"] and one["rating"]["answer"]["words"] for one in kept["sessions"])
    assert any(one["noticed"] for one in kept["sessions"])
    assert any(closed["words"]["said_back"] for one in kept["sessions"] for closed in one["closed"])
    assert "exported" in {mark["did"] for mark in kept["trail"]}
    assert ends(monkeypatch, "export", "client", str(ana.pk), str(file)) == 1


@pytest.mark.parametrize(
    ("text", "verdict", "rule"),
    [
        ("You should practise every morning.", "review", "should"),
        ("You missed a day", "review", "you-missed"),
        ("This one is overdue.", "review", "blame"),
        ("What was that day like?", "clear", ""),
    ],
)
def test_words_are_checked_for_their_tone(monkeypatch, capsys, text, verdict, rule):
    monkeypatch.setattr(sys, "stdin", [text + "\n"])
    assert ends(monkeypatch, "check-words", "--kind", "tone") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["text"], told["verdict"], told["rule"]) == (text, verdict, rule)
    assert bool(told["say"]) == (verdict == "review")


@pytest.mark.parametrize(
    ("text", "verdict", "rule"),
    [("Some days I want to die", "safety", "self"), ("He hits me", "safety", "others"), ("", "clear", "")],
)
def test_words_are_checked_for_danger(monkeypatch, capsys, text, verdict, rule):
    monkeypatch.setattr(sys, "stdin", [text + "\n"])
    assert ends(monkeypatch, "check-words", "--kind", "crisis") == 0
    told = json.loads(capsys.readouterr().out)
    assert (list(told), told["verdict"], told["rule"]) == (["text", "verdict", "rule", "say"], verdict, rule)
    assert ("Help" in told["say"]) == (verdict == "safety")


@pytest.mark.parametrize(
    ("kind", "text", "verdict", "rule"),
    [
        ("consequence", "I do the tiny version the next day.", "menu", ""),
        ("consequence", "I water the plants", "review", ""),
        ("consequence", "I skip dinner", "block", "food"),
        ("reward", "I stop my pills for a day", "safety", "medication"),
        ("reward", "", "review", ""),
        ("reward", "A slow walk somewhere green", "menu", ""),
        ("reward", "A long nap", "block", "rest"),
        ("reward", "See my kids", "review", "people"),
    ],
)
def test_own_words_are_never_cleared(monkeypatch, capsys, kind, text, verdict, rule):
    monkeypatch.setattr(sys, "stdin", [text + "\n"])
    assert ends(monkeypatch, "check-words", "--kind", kind) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["text"], told["verdict"], told["rule"]) == (text, verdict, rule)
    assert bool(told["say"]) == (verdict != "menu")
