"""Every kind of letter. A new one gets its line here; what others point to comes first."""

from typing import Any

from stepwell.doors.api.phone.kinds import became, coin, entry, look, oh, rest, start, talk
from stepwell.doors.api.phone.kinds.kind import Kind

KINDS: dict[str, Kind[Any]] = {
    kind.name: kind
    for kind in (
        start.KIND,
        entry.KIND,
        became.KIND,
        look.KIND,
        oh.KIND,
        talk.KIND,
        rest.KIND,
        coin.KIND,
    )
}
