"""Opening and sealing. Ask once for all the people a page speaks of."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from uuid import UUID

from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.models import DataKey
from stepwell.ground.vault.rules import DoesNotOpen, blinded, bound, sealed, unsealed
from stepwell.kit import keyring

Keys = dict[UUID, tuple[UUID, bytes]]
_opened: ContextVar[Keys | None] = ContextVar("keys opened for this request", default=None)


@dataclass(frozen=True)
class Safe:
    """The keys of some owners, open for as long as a request lasts."""

    keys: Keys

    def seal(self, place: Place, text: str) -> bytes | None:
        return self.seal_bytes(place, text.encode("utf-8", "surrogatepass"))

    def seal_bytes(self, place: Place, said: bytes) -> bytes | None:
        """A spoken note is sealed as words are."""
        if not said:
            return None
        clinic, key = self.keys[place.owner]
        return sealed(key, said, bound(clinic, place))

    def open(self, place: Place, box: bytes | memoryview | None) -> str:
        """The text, or "" for nothing kept and for a person whose key was forgotten."""
        return self.open_bytes(place, box).decode("utf-8", "surrogatepass")

    def open_bytes(self, place: Place, box: bytes | memoryview | None) -> bytes:
        """As above, for what is no text."""
        if not box or place.owner not in self.keys:
            return b""
        clinic, key = self.keys[place.owner]
        return unsealed(key, bytes(box), bound(clinic, place))


@contextmanager
def open_once() -> Iterator[None]:
    """Inside, each key is asked for once, however many parts of a page need it. For one request only."""
    before = _opened.set({})
    try:
        yield
    finally:
        _opened.reset(before)


def safe_for(owners: Iterable[UUID]) -> Safe:
    """One question to the database, however many owners; none where the request has opened them already."""
    wanted, opened = set(owners), _opened.get()
    if opened is None:
        return Safe(_asked(wanted))
    if missing := wanted - opened.keys():
        opened.update(_asked(missing))
    return Safe({owner: opened[owner] for owner in wanted & opened.keys()})


def _asked(owners: set[UUID]) -> Keys:
    ring = keyring.load()
    rows = DataKey.objects.filter(owner__in=owners).values_list("owner", "clinic", "wrapped", "kek")
    return {o: (c, unsealed(ring.keys[kek], bytes(w), wrap(o, c))) for o, c, w, kek in rows}


def wrap(owner: UUID, clinic: UUID) -> bytes:
    """What a wrapped key is tied to."""
    return f"data key|{clinic}|{owner}".encode()


def blind(kind: str, text: str) -> str:
    """The look-up name of a text that is stored sealed, such as an e-mail address."""
    return blinded(keyring.load().index, kind, text)


def keys_kept() -> bool:
    """Whether anybody's words are sealed here."""
    return DataKey.objects.exists()


def first_shut() -> UUID | None:
    """The first owner whose key the keyring does not open, or None."""
    ring = keyring.load()
    for owner, clinic, wrapped, kek in DataKey.objects.values_list("owner", "clinic", "wrapped", "kek"):
        try:
            unsealed(ring.keys[kek], bytes(wrapped), wrap(owner, clinic))
        except (KeyError, DoesNotOpen):
            return UUID(str(owner))
    return None
