"""What came of a press."""

from dataclasses import dataclass

from stepwell.journey.agree.contract.forms import Wording


@dataclass(frozen=True)
class Told:
    """What came of a press: done, or a kind "not yet" to show, perhaps at the fields of the form.

    `to` is an address for the one who pressed, "" for the step where both are.
    """

    done: bool = True
    say: str = ""
    crisis: bool = False
    to: str = ""
    form: Wording | None = None
