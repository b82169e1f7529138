"""policy.toml, read: what each address answers to each of those who could ask."""

import os
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from security.world import HAVE, KEYS

METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE")
SAFE = ("GET", "HEAD")
# Everybody does what a page does. What it does not do is tried by somebody who comes in at this door, since
# it would answer them first, and by nobody; `make test-nightly` lets everybody try everything.
WHOLE = os.environ.get("STEPWELL_SWEEPS") == "whole"
KNOCKING = ("client", "therapist", "admin", "far client", "far therapist", "far admin")
FILE = Path(__file__).with_name("policy.toml")
# These have to do something first, whatever they ask for: set up a second factor, go through the welcome.
WAITING = ("bare therapist", "new client")


@dataclass(frozen=True)
class Row:
    """One address. `lets` are groups of world.HAVE, `says` the status for each method it knows."""

    route: str
    what: str
    lets: tuple[str, ...]
    says: dict[str, int]
    besides: dict[str, int]
    ids: dict[str, Any]

    @property
    def is_api(self) -> bool:
        return self.route.startswith("/api/")

    @property
    def roles(self) -> tuple[str, ...]:
        return KEYS if self.is_api else HAVE["everybody"]

    def asked_by(self, method: str) -> tuple[str, ...]:
        """Keys ask for everything. HEAD is a look without its page: somebody from elsewhere is enough."""
        if WHOLE or self.is_api or (method in self.says and method != "HEAD"):
            return self.roles
        return (*self.at_the_door, *(self.elsewhere if method in self.says else ()))

    @property
    def at_the_door(self) -> tuple[str, ...]:
        """Nobody, and somebody who comes in."""
        return ("anonymous", *[role for role in KNOCKING if self.comes_in(role)][:1])

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """Somebody of another clinic who stays outside, best of the same kind as who comes in."""
        kind = f"far {self.at_the_door[-1]}"
        outside = [role for role in KNOCKING if role.startswith("far ") and not self.comes_in(role)]
        return tuple(sorted(outside, key=lambda role: role != kind)[:1])

    def comes_in(self, role: str) -> bool:
        return any(role in HAVE.get(group, (group,)) for group in self.lets)

    def path(self, things: dict[str, Any]) -> str:
        """The address with these things in it; `ids` of the row come first."""
        path = self.route
        for part in parts(self.route):
            path = path.replace(f"<{part}>", str((things | self.ids)[part.rpartition(":")[2]]))
        return path

    def expected(self, role: str, method: str) -> int:
        special = self.besides.get(f"{role} {method}", self.besides.get(role))
        if special is not None and method in self.says:
            return special
        return self._key(role, method) if self.is_api else self._page(role, method)

    def _page(self, role: str, method: str) -> int:
        inside = self.comes_in(role)
        if not inside and (role == "anonymous" or self._waits(role)):
            return 403 if method == "POST" and role != "bare therapist" else 302
        if not inside and self.route.startswith("/account/"):
            return 404
        if method not in self.says:
            return 405
        return self.says[method] if inside else 404

    def _waits(self, role: str) -> bool:
        """A new client is led to the welcome, except where no client has any business."""
        return role in WAITING and not (role == "new client" and self.route.startswith("/account/"))

    def _key(self, role: str, method: str) -> int:
        if method not in self.says:
            return 405
        if "everybody" in self.lets or role in self.lets:
            return self.says[method]
        return 401 if role in ("no key", "ended key") else 403


def parts(route: str) -> Iterator[str]:
    """What stands between < and >: "uuid:pair"."""
    for piece in route.split("<")[1:]:
        yield piece.partition(">")[0]


def rows() -> list[Row]:
    return [_row(route, told) for route, told in tomllib.loads(FILE.read_text()).items()]


def _row(route: str, told: dict[str, Any]) -> Row:
    says = {method.upper(): told[method] for method in ("get", "post", "put", "delete") if method in told}
    if "GET" in says and ("everybody" in told["for"] or not route.startswith("/api/")):
        says["HEAD"] = says["GET"]
    return Row(route, told["is"], tuple(told["for"]), says, told.get("besides", {}), told.get("with", {}))
