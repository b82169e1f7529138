"""What came of a press."""

from dataclasses import dataclass

from stepwell.journey.agree.contract.forms import Wording


@dataclass(frozen=True)
class Told:
    """What came of a press: done, or a kind "not yet" to show, perhaps at the fields of the form."""

    done: bool = True
    say: str = ""
    crisis: bool = False
    form: Wording | None = None
