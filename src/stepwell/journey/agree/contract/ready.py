"""For the last minutes: the agreement that both signed in this round, if there is one."""

from stepwell.journey.agree.contract.wording import frozen, wanted
from stepwell.journey.agree.first_look import look_for
from stepwell.journey.agree.shape.facts import Sitting
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.contract.facts import ContractFact


class WordsChanged(Refusal):
    says = gettext_noop(
        "Something is different from the agreement, or it is not signed yet. Go back to it once: sign "
        "it as it is now, or press “Not this time”."
    )


def signed_contract(sitting: Sitting) -> ContractFact | None:
    """None when none was drawn up. Raises when one is not signed by both, or words changed since."""
    seat = sitting.seat
    if not seat.table.said("contract"):
        return None
    contract = frozen(seat, wanted(sitting, look_for(seat).day))
    if contract is None or not contract.signed:
        raise WordsChanged
    return contract
