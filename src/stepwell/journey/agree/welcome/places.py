"""Countries we know help lines of, and time zones by name."""

from functools import lru_cache
from zoneinfo import available_timezones

from django.utils.translation import gettext_lazy as _

COUNTRIES = (
    ("AU", _("Australia")), ("AT", _("Austria")), ("BE", _("Belgium")), ("BR", _("Brazil")),
    ("CA", _("Canada")), ("DK", _("Denmark")), ("FI", _("Finland")), ("FR", _("France")),
    ("DE", _("Germany")), ("IN", _("India")),
    ("IE", _("Ireland")), ("IT", _("Italy")), ("NL", _("Netherlands")), ("NZ", _("New Zealand")),
    ("NO", _("Norway")), ("PL", _("Poland")), ("PT", _("Portugal")), ("SG", _("Singapore")),
    ("ZA", _("South Africa")), ("ES", _("Spain")), ("SE", _("Sweden")), ("CH", _("Switzerland")),
    ("GB", _("United Kingdom")), ("US", _("United States")), ("", _("Another country")),
)  # fmt: skip
PARTS = (
    *("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia"),
    *("Europe", "Indian", "Pacific"),
)
HOURS = tuple((str(hour), f"{hour:02}:00") for hour in range(7))


@lru_cache(maxsize=1)
def zones() -> tuple[tuple[str, str], ...]:
    """Names of places, grouped by their part of the world through the alphabet."""
    named = sorted(zone for zone in available_timezones() if zone.split("/")[0] in PARTS and "/" in zone)
    return (*((zone, zone.replace("_", " ").replace("/", " – ")) for zone in named), ("UTC", "UTC"))
