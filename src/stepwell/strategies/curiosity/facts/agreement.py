"""The quiet agreement: how somebody likes to be answered, and what their silence is to bring about."""

from dataclasses import dataclass, field
from enum import StrEnum

from stepwell.kit.refusal import gettext_noop


class Feedback(StrEnum):
    """How I like to hear back."""

    ASK = "ask"
    PLAIN = "plain"
    WARM = "warm"
    LITTLE = "little"


class Silence(StrEnum):
    """What happens when I go quiet."""

    NOTHING = "nothing"
    KIND_NOTE = "kind_note"
    PERSON = "person"


FEEDBACK = {
    Feedback.ASK: gettext_noop("Ask me what I make of it"),
    Feedback.PLAIN: gettext_noop("Say it short and plain"),
    Feedback.WARM: gettext_noop("Say it warmly"),
    Feedback.LITTLE: gettext_noop("Say as little as you can"),
}
SILENCE = {
    Silence.NOTHING: gettext_noop("Nothing. I come back when I come back"),
    Silence.KIND_NOTE: gettext_noop("One kind note to my phone"),
    Silence.PERSON: gettext_noop("My person may ask how I am"),
}


@dataclass(frozen=True)
class QuietAgreementFact:
    """What a client said last. Nothing said is no wish: no note is sent, and nobody is asked."""

    feedback: Feedback | None = None
    silence: Silence = Silence.NOTHING
    shame: str = field(default="", repr=False)
    shows_feedback: bool = False
    shows_shame: bool = False
    said: bool = False


NO_WISH = QuietAgreementFact()
