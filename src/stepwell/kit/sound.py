"""What kind of sound some bytes are: their beginning tells, never the name that came with them."""

from base64 import b64decode
from datetime import timedelta

from stepwell.kit.refusal import Refusal, gettext_noop

KINDS = {"webm": "audio/webm", "ogg": "audio/ogg", "mp4": "audio/mp4"}
MOST, A_DAY, DAY = 1_000_000, 30, timedelta(days=1)
_WEBM, _OGG, _MP4 = b"\x1a\x45\xdf\xa3", b"OggS", b"ftyp"


def kind_of(sound: bytes) -> str:
    """The kind, or "" for what is no sound that we know.

    >>> kind_of(b"OggS" + bytes(9)), kind_of(b"<html>"), kind_of(b"")
    ('ogg', '', '')
    """
    if sound.startswith(_WEBM):
        return "webm"
    if sound.startswith(_OGG):
        return "ogg"
    return "mp4" if sound[4:8] == _MP4 else ""


class NoSound(Refusal):
    status = 422
    says = gettext_noop("We cannot keep this kind of sound. You can write it down instead.")


class TooLong(Refusal):
    status = 422
    says = gettext_noop("A spoken note has room for one minute. Try again, a little shorter.")


class ManyToday(Refusal):
    says = gettext_noop(
        "There are thirty spoken notes of the last day. There is room again tomorrow. "
        "You can write it down instead."
    )


def has_room(kept: int) -> None:
    """So many were kept within a day; one more is refused when there is no room for it.

    >>> has_room(A_DAY - 1)
    """
    if kept >= A_DAY:
        raise ManyToday


def unfolded(letters: str) -> bytes:
    """The sound in a text of base64; anything else is no sound.

    >>> unfolded("T2dnUw=="), unfolded("")
    (b'OggS', b'')
    """
    try:
        return b64decode(letters, validate=True)
    except ValueError:
        raise NoSound from None


def heard(sound: bytes) -> str:
    """Its kind; what is too long or no sound is refused.

    >>> heard(b"OggS" + bytes(9))
    'ogg'
    """
    if len(sound) > MOST:
        raise TooLong
    kind = kind_of(sound)
    if not kind:
        raise NoSound
    return kind
