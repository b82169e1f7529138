"""Which machine may be asked, and how far a policy reaches. The address is the operator's alone."""

from contextlib import suppress
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from stepwell.ground.language_model.facts import Policy

_ORDER = tuple(Policy)


def reaches(policy: Policy, wanted: Policy) -> bool:
    """
    >>> reaches(Policy.CLIENT, Policy.DRAFTS), reaches(Policy.DRAFTS, Policy.CLIENT)
    (True, False)
    """
    return _ORDER.index(policy) >= _ORDER.index(wanted)


def what_is_wrong(endpoint: str) -> str:
    """Why this address can't be used, or "": https everywhere, plain http on the clinic's own machines only.

    >>> what_is_wrong("https://model.example/v1"), what_is_wrong("http://127.0.0.1:11434/v1")
    ('', '')
    >>> what_is_wrong("http://model.example/v1")
    'outside of your own network it has to begin with https://'
    """
    parts = _parts(endpoint)
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname:
        return "it has to be a whole address, such as https://model.example/v1"
    if parts.username or parts.password or parts.query or parts.fragment:
        return "it has to be without a password, ? or #; the key has a setting of its own"
    if parts.scheme == "http" and not is_near(parts.hostname):
        return "outside of your own network it has to begin with https://"
    return ""


def host_of(endpoint: str) -> str:
    """The name people are told; "" for a machine of the clinic's own.

    >>> host_of("https://model.example:8443/v1"), host_of("http://ollama:11434/v1"), host_of("http://[::1]/v1")
    ('model.example', '', '')
    """
    parts = _parts(endpoint)
    name = (parts.hostname or "") if parts else ""
    return "" if is_near(name) else name


def is_near(host: str) -> bool:
    """A name without a dot, or an address that does not leave the network.

    >>> is_near("localhost"), is_near("192.168.1.9"), is_near("9.9.9.9"), is_near("model.example")
    (True, True, False, False)
    """
    with suppress(ValueError):
        return ip_address(host).is_private
    return "." not in host


def _parts(endpoint: str) -> SplitResult | None:
    try:
        parts = urlsplit(endpoint)
        return parts if parts.port is None or parts.port else None
    except ValueError:
        return None
