"""How useful it was, what is known before a session, and what could be asked or said more kindly."""

import re
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class Useful:
    """A rating 0-10 of one day; `entry` leads to its word, where that is shared."""

    day: date
    value: int
    entry: UUID


@dataclass(frozen=True)
class Reason:
    """Why a day went another way; `chip` is what the client taps."""

    id: str
    chip: str


@dataclass(frozen=True)
class Situation:
    """What is known since the last session. A number counts days; what is not known is False or 0.

    `surprise_up` and `surprise_down` are days that came out above or below the guess by two or more,
    `big_gap` is the widest such gap. `in_the_way` is the id of the reason that was named most.
    `helped` and `no_help` count moves by the client's own word, `listed` what they put on the list, `shifted`
    new practices in place of others; `held_up`: a question of theirs, shown, that later days agreed with.
    """

    keeps_private: bool = False
    no_plan: bool = False
    talk_only: bool = False
    first_week: bool = False
    new_plan: bool = False
    weeks_apart: int = 0
    nothing_known: bool = False
    known: int = 0
    quiet_days: int = 0
    came_back: bool = False
    practised: int = 0
    shrank: int = 0
    rested: int = 0
    not_this_time: int = 0
    did_on_hard_day: bool = False
    weekend_differs: bool = False
    surprise_up: int = 0
    surprise_down: int = 0
    big_gap: int = 0
    in_the_way: str = ""
    same_barrier_twice: bool = False
    useful_low: bool = False
    useful_up: bool = False
    ready_down: bool = False
    shared_words: int = 0
    trial_over: bool = False
    contract_kept: bool = False
    consequence_used: bool = False
    rating_low: bool = False
    helped: int = 0
    no_help: int = 0
    listed: int = 0
    shifted: int = 0
    held_up: bool = False


@dataclass(frozen=True)
class Need:
    """A field of Situation and what it has to be: a word, or a number from `least` to `most`."""

    name: str
    least: int = 0
    most: int | None = None
    word: str = ""


@dataclass(frozen=True)
class Opener:
    """A question a therapist may begin with. `when`: every condition holds, or there are none."""

    id: str
    theme: str
    say: str
    when: tuple[Need, ...]


@dataclass(frozen=True)
class Wording:
    """Wording that corrects, and what could be said; `say` may name groups of `find`."""

    id: str
    find: re.Pattern[str]
    say: str
    otherwise: str = ""
    example: str = ""


@dataclass(frozen=True)
class NoteBook:
    """All wordings in the order in which they are tried, and the kind words that leave a sentence alone."""

    patterns: tuple[Wording, ...]
    spare: re.Pattern[str] | None = None
    spare_anywhere: re.Pattern[str] | None = None


@dataclass(frozen=True)
class Kinder:
    """A sentence of a note from `start` to `end`, what was found in it, and a curious way to say it."""

    wording: str
    found: str
    said: str
    say: str
    start: int
    end: int
