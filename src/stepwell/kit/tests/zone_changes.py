"""Every way in which the clocks of the world change from 2020 to 2035, found in the zone data itself."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from zoneinfo import TZPATH, ZoneInfo, available_timezones

import tzdata

FIRST, LAST = datetime(2019, 12, 20, tzinfo=UTC), datetime(2036, 1, 12, tzinfo=UTC)
_STRIDE = timedelta(hours=12)
_ROOTS = [Path(root) for root in TZPATH] + [Path(tzdata.__file__).parent / "zoneinfo"]


class Behaviour(NamedTuple):
    """What a group of zones with the same clock does: one of its names, all names, its changes (UTC)."""

    zone: str
    names: tuple[str, ...]
    changes: tuple[datetime, ...]


@lru_cache(maxsize=1)
def behaviours() -> tuple[Behaviour, ...]:
    """All zones of this machine in groups whose clocks never differ from 2020 to 2035."""
    by_file: dict[bytes, list[str]] = defaultdict(list)
    for name in sorted(available_timezones()):
        by_file[_data(name)].append(name)
    alike: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for names in by_file.values():
        changes = _changes(names[0])
        offsets = tuple(_offset(ZoneInfo(names[0]), moment) for moment in (FIRST, *changes))
        alike[(changes, offsets)] += names
    return tuple(Behaviour(names[0], tuple(names), key[0]) for key, names in alike.items())


def _data(name: str) -> bytes:
    return next(path.read_bytes() for root in _ROOTS if (path := root / name).is_file())


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()


def _changes(name: str) -> tuple[datetime, ...]:
    """Each whole second from which the offset is another one; no two changes lie within half a day."""
    zone, found = ZoneInfo(name), []
    moment, offset = FIRST, _offset(ZoneInfo(name), FIRST)
    while moment < LAST:
        later = moment + _STRIDE
        if (then := _offset(zone, later)) != offset:
            found.append(_first_second(zone, moment, later))
            offset = then
        moment = later
    return tuple(found)


def _first_second(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    seconds, offset = (after - before) // timedelta(seconds=1), _offset(zone, before)
    low, high = 0, seconds
    while high - low > 1:
        middle = (low + high) // 2
        same = _offset(zone, before + timedelta(seconds=middle)) == offset
        low, high = (middle, high) if same else (low, middle)
    return before + timedelta(seconds=high)
