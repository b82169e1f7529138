"""Plain letters and plain marks: no markup, no address, no other script, nothing that cannot be seen."""

import re
import unicodedata

_FRAME = re.compile(r"[A-Za-z ,.;:’'–—-]*")
_DRAFT = re.compile(r"[A-Za-z ,.;:?’'–—\-\n\[\]0-9]*")
_DEVICES = re.compile(r"https?:|www\.|://|\.(?:com|org|net|io)\b", re.IGNORECASE)


def is_plain(frame: str, whole: str) -> bool:
    """The words around a quote, and that nothing in the whole is hidden or half open.

    >>> is_plain("You wrote  .", "You wrote “é”."), is_plain("<b>", "<b>"), is_plain("Ты", "Ты")
    (True, False, False)
    """
    return _FRAME.fullmatch(frame) is not None and _open_and_shown(whole)


def is_plain_draft(frame: str, whole: str) -> bool:
    """As above; a draft may also have lines, questions and numbers of lines in brackets."""
    return _DRAFT.fullmatch(frame) is not None and _open_and_shown(whole)


def _open_and_shown(whole: str) -> bool:
    if whole.count("“") != whole.count("”") or _DEVICES.search(whole):
        return False
    return not any(unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cn") for sign in whole.replace("\n", ""))
