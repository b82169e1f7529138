"""Who may ask for which address is decided on purpose: every address has its row, and no row is left over."""

from collections.abc import Iterable, Iterator

from django.urls import URLPattern, URLResolver


def routes(patterns: Iterable[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    """Every address as the code writes it: "/plans/<uuid:plan>/start"."""
    for each in patterns:
        here = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from routes(each.url_patterns, here)
        else:
            yield "/" + here.lstrip("/^").removesuffix(r"\Z").removesuffix("$")


def unclassified(found: Iterable[str], rows: Iterable[str]) -> list[str]:
    return sorted(set(found) - set(rows))


def stale(found: Iterable[str], rows: Iterable[str]) -> list[str]:
    return sorted(set(rows) - set(found))
