"""The exact text that is signed: JSON with sorted keys, UTF-8. One byte more or less is another text."""

import hashlib
import hmac
import json
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from stepwell.strategies.contract.facts import Chosen, Terms, What

FORM = 1


def canonical(terms: Terms) -> str:
    """The same terms always give the same bytes.

    >>> from datetime import date
    >>> terms = Terms("Breath", "breathe out", "after tea", 4, "at home", "S", date(2026, 11, 26))
    >>> terms_of(canonical(terms)) == terms
    True
    """
    told: dict[str, Any] = asdict(terms) | {"form": FORM, "first_look": terms.first_look.isoformat()}
    return json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def terms_of(text: str) -> Terms:
    told = json.loads(text)
    told.pop("form")
    treat, consequence = Chosen(**told.pop("treat")), Chosen(**told.pop("consequence"))
    first_look = date.fromisoformat(told.pop("first_look"))
    play, rewards = tuple(told.pop("play")), tuple(told.pop("rewards", ()))
    return Terms(
        **told, treat=treat, consequence=consequence, first_look=first_look, play=play, rewards=rewards
    )


def fingerprint(text: str) -> str:
    """SHA-256 in hex: what the paper shows, so that anybody can compare.

    >>> fingerprint("")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def keyed(key: bytes, text: str) -> str:
    """A fingerprint that says nothing to somebody without the key; kept in the database."""
    return hmac.new(key, text.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def words_key(key: bytes, what: What, chosen: Chosen) -> str:
    """What a therapist's look holds for: exactly these words."""
    return keyed(key, f"{what}|{chosen.kind}|{chosen.minutes}|{chosen.text}")


def judged(terms: Terms, menus: dict[What, bool]) -> Terms:
    """The terms with each choice marked as taken from the menu, or not."""
    return replace(
        terms,
        treat=replace(terms.treat, menu=menus[What.TREAT]),
        consequence=replace(terms.consequence, menu=menus[What.CONSEQUENCE]),
    )
