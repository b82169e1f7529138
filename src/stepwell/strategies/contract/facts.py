"""What two people promise each other, as the rules see it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from stepwell.ground.people.facts import Role
from stepwell.kit.refusal import gettext_noop


class What(StrEnum):
    """The two parts of an agreement that a client writes freely."""

    TREAT = "treat"
    CONSEQUENCE = "consequence"


class Verdict(StrEnum):
    """MENU is an unchanged item of the safe menu; all else waits for the therapist, or is not for a plan."""

    MENU = "menu"
    REVIEW = "review"
    BLOCK = "block"
    SAFETY = "safety"


class Flag(StrEnum):
    """Reasons to choose a practice of discovery instead of a signed agreement (F39)."""

    ACUTE = "acute"
    UNSURE = "unsure"
    EATING = "eating"
    PERFECT = "perfect"
    COERCED = "coerced"


class Way(StrEnum):
    """What a weekly look decided."""

    KEEP = "keep"
    SHRINK = "shrink"
    SWAP = "swap"
    STOP = "stop"


CONSEQUENCES = {
    "nothing": gettext_noop("Nothing at all"),
    "smaller": gettext_noop("Make it smaller"),
    "move": gettext_noop("Make it easier to begin"),
    "talk": gettext_noop("Talk it through"),
    "kindness": gettext_noop("A small kind act"),
    "chore": gettext_noop("A small chore"),
}
TREATS = {
    "none": gettext_noop("No treat"),
    "people": gettext_noop("Time with somebody"),
    "outside": gettext_noop("Out in the open"),
    "calm": gettext_noop("Something calm"),
    "making": gettext_noop("Making something"),
    "joy": gettext_noop("Just for joy"),
}
WITNESS = {
    "mine": gettext_noop("No, I do it for me"),
    "nobody": gettext_noop("Nobody knows about it"),
    "theirs": gettext_noop("Yes, mostly for them"),
}
FLAGS = {
    Flag.ACUTE: gettext_noop("It is a very hard time, and simply getting through the day is enough"),
    Flag.UNSURE: gettext_noop("I am not sure that I want this"),
    Flag.EATING: gettext_noop("Eating, weight or my body take up a lot of room"),
    Flag.PERFECT: gettext_noop("Rules, checking or getting it perfect take up a lot of room"),
    Flag.COERCED: gettext_noop("Somebody puts pressure on me, or looks at my phone"),
}
KINDS = {What.TREAT: TREATS, What.CONSEQUENCE: CONSEQUENCES}


@dataclass(frozen=True)
class Chosen:
    """A treat or a consequence: kind, words, at most so many minutes. `menu`: unchanged from there."""

    kind: str
    text: str
    minutes: int = 0
    menu: bool = False

    @property
    def waits(self) -> bool:
        """Free text goes live only after the therapist looked it over."""
        return bool(self.text) and not self.menu


NO_TREAT, NO_CONSEQUENCE = Chosen("none", ""), Chosen("nothing", "")


@dataclass(frozen=True)
class Terms:
    """All that is signed. `days` of 7; `play`: printed point rules; `rewards`: each with its rule; `witness`:
    for whom it is done; `messages`: at most so many a day, 0 in texts from before it was named.
    """

    practice: str
    doing: str
    cue: str
    days: int
    place: str
    size: str
    first_look: date
    treat: Chosen = NO_TREAT
    consequence: Chosen = NO_CONSEQUENCE
    witness: str = ""
    language: str = "en"
    play: tuple[str, ...] = ()
    rewards: tuple[str, ...] = ()
    messages: int = 0

    @property
    def waiting(self) -> dict[What, Chosen]:
        """The free words in it."""
        both = {What.TREAT: self.treat, What.CONSEQUENCE: self.consequence}
        return {what: chosen for what, chosen in both.items() if chosen.waits}


@dataclass(frozen=True)
class SignatureFact:
    """`drawn` are pen points or ""; `whole` is False when anything of it was changed since."""

    role: Role
    by: UUID
    name: str
    drawn: str
    at: datetime
    whole: bool


@dataclass(frozen=True)
class ContractFact:
    """`terms` is None when the text no longer opens. `whole`: to the byte what was drawn up and signed."""

    id: UUID
    clinic: UUID
    pair: UUID
    client: UUID
    meeting: UUID | None
    number: int
    follows: UUID | None
    terms: Terms | None
    fingerprint: str
    language: str
    made_at: datetime
    whole: bool
    signatures: tuple[SignatureFact, ...] = ()
    plan: UUID | None = None
    in_force: datetime | None = None
    dropped: datetime | None = None

    def signed_by(self, role: Role) -> SignatureFact | None:
        return next((one for one in self.signatures if one.role == role), None)

    @property
    def signed(self) -> bool:
        """Both have signed, and nothing was changed since."""
        return self.whole and {one.role for one in self.signatures} == {Role.CLIENT, Role.THERAPIST}


@dataclass(frozen=True)
class ReviewFact:
    """What the two decided when they looked at a plan together."""

    plan: UUID
    meeting: UUID | None
    way: Way
    by: UUID
    at: datetime
