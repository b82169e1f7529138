"""The keyring: the file outside the database without which a copy of it says nothing."""

import hashlib
import json
import os
import secrets
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True)
class Keyring:
    """Key-encryption keys by id (32 bytes each), the one that wraps new keys, and a root for other seals."""

    keys: dict[str, bytes]
    active: str
    root: bytes

    def derived(self, purpose: str) -> bytes:
        """A 32-byte key for one purpose, from the root secret."""
        return hashlib.blake2b(purpose.encode(), key=self.root, digest_size=32).digest()

    @property
    def trail(self) -> bytes:
        return self.derived("trail")

    @property
    def index(self) -> bytes:
        return self.derived("index")


class NoKeyring(Exception):
    """The keyring file is not where it was. Restore it from its backup; without it nothing can be read."""


def place() -> Path:
    """Where the keyring lives: STEPWELL_KEYRING, else keys/keyring.json in the data folder."""
    return _named(os.environ.get("STEPWELL_KEYRING", ""), os.environ.get("STEPWELL_DATA_DIR", "data"))


@lru_cache(maxsize=4)
def _named(file: str, folder: str) -> Path:
    return Path(file or Path(folder) / "keys" / "keyring.json").expanduser().absolute()


def make(path: Path) -> None:
    """A new keyring with one key, readable by its owner only. Never overwrites."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    first = {"active": "k1", "root": secrets.token_hex(32), "keys": {"k1": secrets.token_hex(32)}}
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(first, file, indent=1)


def load() -> Keyring:
    path = place()
    try:
        return _read(str(path), path.stat().st_mtime_ns)
    except FileNotFoundError:
        raise NoKeyring(f"No keyring at {path}. {NoKeyring.__doc__}") from None


@lru_cache(maxsize=4)
def _read(path: str, changed: int) -> Keyring:
    kept = json.loads(Path(path).read_text())
    keys = {name: bytes.fromhex(key) for name, key in kept["keys"].items()}
    return Keyring(keys, kept["active"], bytes.fromhex(kept["root"]))
