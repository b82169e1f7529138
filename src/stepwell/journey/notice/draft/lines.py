"""The lines that a draft is made of: what this client shares now, in words that name nobody."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from stepwell.ground.diary.facts import EntryFact, WordsFact
from stepwell.ground.diary.queries import shared_now, words_of
from stepwell.ground.language_model.facts import Line
from stepwell.ground.language_model.rules.leaving import tells_who
from stepwell.ground.language_model.tasks import LONGEST, readable
from stepwell.ground.people.facts import Agreed, PairFact
from stepwell.ground.people.queries import consents
from stepwell.ground.witness.queries import names_around
from stepwell.journey.notice.draft.facts import SharedLine
from stepwell.strategies.discovery.rules.named import others_named

MOST = 12
Standing = Mapping[UUID, tuple[date, str]]


def may_leave(
    pair: PairFact, entries: Iterable[EntryFact], words: Mapping[UUID, WordsFact]
) -> tuple[SharedLine, ...]:
    """The newest, up to twelve. One that names somebody, or that asks for the care card, stays here."""
    found = [one for one in entries if one.id in words and words[one.id].words]
    found.sort(key=lambda one: (one.day, one.noted_at), reverse=True)
    texts = [words[one.id].words for one in found]
    known = names_around(pair.client.id, [pair]) | {pair.client.name} if texts else frozenset()
    names = known | others_named(texts)
    kept = [(one, said) for one, said in zip(found, texts, strict=True) if readable(said)]
    calm = [(one, said) for one, said in kept if not tells_who(said, names)]
    lines = [SharedLine(n, one.id, one.day, said) for n, (one, said) in enumerate(calm[:MOST], 1)]
    return tuple(line for at, line in enumerate(lines) if letters(lines[: at + 1]) <= LONGEST)


def letters(lines: Sequence[SharedLine]) -> int:
    return sum(len(line.words) for line in lines)


def shown_now(pair: PairFact, lines: Mapping[int, UUID]) -> dict[int, SharedLine]:
    """Of these lines those that are shared now, by their number, in the words that stand there now."""
    return numbered(lines, standing(pair, lines.values()))


def standing(pair: PairFact, entries: Collection[UUID]) -> Standing:
    """The day and the words of those that are shared now; the same few questions for many as for one."""
    client = pair.client.id
    if not entries or Agreed.SHOW_PRACTICE not in consents(client):
        return {}
    now = shared_now(client, entries)
    words = words_of(client, [one.id for one in now.values()])
    return {pk: (one.day, words[one.id].words) for pk, one in now.items()}


def numbered(lines: Mapping[int, UUID], stand: Standing) -> dict[int, SharedLine]:
    return {n: SharedLine(n, pk, *stand[pk]) for n, pk in lines.items() if pk in stand}


def for_model(lines: Iterable[SharedLine]) -> list[Line]:
    return [Line(line.n, line.words) for line in lines]
