"""A spoken note: known by its bytes, kept sealed, played to its owner, erased when she says so."""

import pytest

import cast
from quiet import Ana

pytestmark = pytest.mark.django_db
SOUND = b"\x1a\x45\xdf\xa3" + bytes(400)


@pytest.fixture
def ana() -> Ana:
    return Ana()


def test_a_spoken_note_is_known_by_its_bytes_and_can_be_erased(ana) -> None:
    look = ana.quiet("fear")
    voice = f"{look}/voice"
    for wrong in (b"<html>hello</html>", b""):
        assert ana.phone.post(voice, wrong, content_type="audio/webm").status_code == 422
    assert ana.phone.post(voice, SOUND + bytes(1_000_001), content_type="audio/webm").status_code == 422
    assert ana.phone.get(voice).status_code == 404
    assert ana.phone.post(voice, SOUND, content_type="text/html").status_code == 204
    played = ana.phone.get(voice)
    assert (played["Content-Type"], played["Cache-Control"]) == ("audio/webm", "no-store")
    assert played["Content-Disposition"].startswith("attachment")
    assert "microphone=(self)" in ana.phone.get(look)["Permissions-Policy"]
    assert ana.phone.post(f"{voice}/erase").url == look
    assert ana.phone.get(voice).status_code == 404


def test_a_stranger_sees_nothing(ana) -> None:
    voice = f"{ana.quiet('fear')}/voice"
    ana.phone.post(voice, SOUND, content_type="audio/webm")
    for nobody in (ana.us.bo, cast.a_client(ana.us.bo, "Eve"), cast.a_stranger(), ana.us.dee):
        other = cast.browser_of(nobody)
        assert other.get(voice).status_code == 404
        assert other.post(voice, SOUND, content_type="audio/webm").status_code == 404
        assert other.post(f"{voice}/erase").status_code == 404
    assert ana.phone.get(voice).content == SOUND
