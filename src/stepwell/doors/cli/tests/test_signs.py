"""What people read has the apostrophe of a book."""

from pathlib import Path

from stepwell.doors.cli.signs import straight_signs


def test_it_works(tmp_path: Path):
    folder = tmp_path / "room" / "content" / "en"
    folder.mkdir(parents=True)
    planted = '- {say: "I can’t."}\n- ask: {skip: "I can\'t say", find: "can\'t"}\n'
    (folder / "talk.yaml").write_text(planted, "utf-8")
    assert [(one.file, one.line) for one in straight_signs(tmp_path)] == [("room/content/en/talk.yaml", 2)]
    assert list(straight_signs()) == []
