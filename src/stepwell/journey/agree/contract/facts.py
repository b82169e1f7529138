"""What lies on the table when two people write an agreement."""

from dataclasses import dataclass
from datetime import date

from stepwell.ground.meeting.facts import Seat
from stepwell.journey.agree.shape.facts import Sitting
from stepwell.strategies.contract.facts import ContractFact, Flag, Terms


@dataclass(frozen=True)
class Sheet:
    """`flags`: None until asked. `terms`: None while the shape is open. `frozen`: what both sign."""

    seat: Seat
    sitting: Sitting
    look: date
    flags: frozenset[Flag] | None
    terms: Terms | None
    frozen: ContractFact | None

    @property
    def phase(self) -> str:
        if self.sitting.is_talk:
            return "talk"
        if self.flags is None:
            return "ask"
        if self.flags:
            return "elsewhere"
        return "sign" if self.frozen else "words"
