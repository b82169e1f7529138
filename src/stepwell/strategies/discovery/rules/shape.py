"""From the plain data of a file to a guide: which fields there are, and what they look like."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from stepwell.kit.refusal import gettext_noop
from stepwell.strategies.discovery.facts.guide import Ask, Guide, Kind, Option, Remark, Route, Turn

Moves = Literal[
    "open_question", "pick_words", "reflect", "scale", "scale_why", "exception", "function", "perspective",
    "predict", "compare", "echo", "normalise", "permission", "pause", "summarise", "name_discovery",
    "tiny_step", "share", "close",
]  # fmt: skip
Whens = Literal[
    "quiet_days", "practised_days", "surprise", "echo", "feeling_in_the_way", "days_since_start"
]  # fmt: skip
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,59}$")]
Text = Annotated[str, StringConstraints(min_length=1, max_length=400)]
Said = Annotated[str, StringConstraints(max_length=400)]
RULES = ("is", "lte", "gte", "empty")
PLAIN = {
    "missing": gettext_noop("this is not there yet"),
    "extra_forbidden": gettext_noop("we know no such field; check how it is spelled"),
    "literal_error": gettext_noop("this is not one of the words we know"),
    "enum": gettext_noop("this is not one of the kinds we know"),
    "string_pattern_mismatch": gettext_noop("write small letters, numbers and “_” (“-” in the id of a file)"),
    "string_type": gettext_noop("write a text; put “no”, “yes” and numbers in quotes"),
    "string_too_short": gettext_noop("write a text here"),
    "string_too_long": gettext_noop("this is far too long"),
}
OTHERWISE = gettext_noop("this can’t be read; compare with a conversation that is there")


class _Plain(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _Option(_Plain):
    id: Name
    label: Text


class _Ask(_Plain):
    kind: Annotated[Kind, Field(strict=False)]
    save: Name
    skip: Said = ""
    hint: Said = ""
    low: Said = ""
    high: Said = ""
    options: list[_Option] = []
    other: bool = False
    long: bool = False
    of: Said = ""
    seed: list[Name] = []


class _If(_Plain):
    var: Name
    is_: Annotated[Name | None, Field(alias="is")] = None
    lte: Annotated[int | None, Field(ge=0, le=10)] = None
    gte: Annotated[int | None, Field(ge=0, le=10)] = None
    empty: Literal[True] | None = None


class _Route(_Plain):
    if_: Annotated[_If | None, Field(alias="if")] = None
    to: Name
    also_if_skipped: bool = False


class _Show(_Plain):
    echo: list[Name] = []
    gap: list[Name] = []


class _Node(_Plain):
    move: Moves
    say: Text
    show: _Show = _Show()
    ask: _Ask | None = None
    next: Name | list[_Route] | None = None
    end: bool = False


class _Guide(_Plain):
    id: Slug
    version: Annotated[int, Field(ge=1)]
    title: Text
    invite: Text
    offer_when: dict[Whens, Annotated[int, Field(ge=1)]] = {}
    at_night: bool = False
    instead_of: Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9-]{0,59})?$")] = ""
    minutes: Annotated[int, Field(ge=1, le=20)]
    reviewed_by: Said = ""
    reviewed_on: Annotated[str, StringConstraints(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    start: Name
    nodes: Annotated[dict[Name, _Node], Field(min_length=2, max_length=40)]


def read(raw: object) -> tuple[Guide | None, list[Remark]]:
    """The guide, or None and what keeps it from being read.

    >>> read({"id": "a"})[1][0]
    Remark(where='version', say='this is not there yet')
    """
    try:
        told = _Guide.model_validate(raw)
    except (ValidationError, RecursionError) as wrong:
        return None, _remarks(wrong)
    return _guide(told), []


def _remarks(wrong: Exception) -> list[Remark]:
    if not isinstance(wrong, ValidationError):
        return [Remark("", OTHERWISE)]
    told = {_where(error["loc"]): PLAIN.get(error["type"], OTHERWISE) for error in wrong.errors()}
    return [Remark(where, say) for where, say in told.items()]


def _where(loc: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in loc if not str(part).startswith(("list[", "constrained-", "[key]")))


def _guide(told: _Guide) -> Guide:
    plain: dict[str, Any] = {
        name: getattr(told, name)
        for name in ("id", "version", "title", "invite", "minutes", "start", "at_night", "instead_of")
    }
    turns = {name: _turn(name, node) for name, node in told.nodes.items()}
    when = tuple((str(name), least) for name, least in told.offer_when.items())
    plain |= {"reviewed_by": told.reviewed_by.strip(), "reviewed_on": told.reviewed_on}
    return Guide(turns=turns, offer_when=when, **plain)


def _turn(name: str, node: _Node) -> Turn:
    ask = _ask(node.ask) if node.ask else None
    beside = (*node.show.echo, *node.show.gap)
    return Turn(name, node.move, node.say, ask, tuple(_routes(node.next)), beside, node.end)


def _ask(told: _Ask) -> Ask:
    plain = told.model_dump(exclude={"options", "seed"})
    options = tuple(Option(one.id, one.label) for one in told.options)
    return Ask(options=options, seed=tuple(told.seed), **plain)


def _routes(told: str | list[_Route] | None) -> list[Route]:
    if isinstance(told, str):
        return [Route(told)]
    return [_route(one) for one in told or []]


def _route(told: _Route) -> Route:
    if told.if_ is None:
        return Route(told.to, also_if_skipped=told.also_if_skipped)
    given = told.if_.model_dump(by_alias=True, exclude={"var"}, exclude_none=True)
    rule = next((name for name in RULES if name in given), "")
    return Route(told.to, told.if_.var, rule or "empty", str(given.get(rule, "")))
