"""One sentence that starts a practice, and plain words about the days of its cue."""

import pytest

from stepwell.kit.words import grade
from stepwell.strategies.ritual.cards import delay_said, report_said, sentence_of
from stepwell.strategies.ritual.facts import CueRecord, CueReport, RitualTerms

KETTLE, COAT = "after the kettle clicks", "after I hang up my coat"


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        (RitualTerms(KETTLE, "in the hall", "Stand up.", "take one breath"),
         "After the kettle clicks, in the hall, I take one breath. Then: Stand up."),
        (RitualTerms(KETTLE, "", "Stand up."), "After the kettle clicks: Stand up."),
        (RitualTerms("I brush my teeth", "hall", "Sit."), "After I brush my teeth, in hall: Sit."),
        (RitualTerms(KETTLE, "in the hall"), "After the kettle clicks, in the hall."),
        (RitualTerms(""), ""),
    ],
)  # fmt: skip
def test_it_works(terms: RitualTerms, said: str) -> None:
    assert sentence_of(terms) == said


@pytest.mark.parametrize(
    ("came", "began", "said"),
    [
        (1, 0, "The moment came once."),
        (1, 1, "The moment came once, and it led to a start."),
        (5, 5, "The moment came 5 times, and each led to a start."),
        (5, 4, "The moment came 5 times; 4 of them led to a start."),
    ],
)
def test_one_cue_is_counted_and_not_compared(came: int, began: int, said: str) -> None:
    told = report_said(CueReport((CueRecord(KETTLE, came, began),)))
    assert told == f"{said} Days without it do not count."
    assert grade(told) < 7
    assert "%" not in told


@pytest.mark.parametrize(
    ("best", "enough", "said"),
    [
        (KETTLE, True, "So far “after the kettle clicks” led to a start more often."),
        ("", True, "The moments do about as well as each other."),
        ("", False, "Which moment works best? There are not enough days yet to tell."),
    ],
)
def test_two_cues_are_told_apart_only_when_there_is_enough(best: str, enough: bool, said: str) -> None:
    cues = (CueRecord(COAT, 0, 0), CueRecord(KETTLE, 4, 4))
    told = report_said(CueReport(cues, best, enough))
    assert told.startswith("The moment came 4 times")
    assert told.endswith(said)


def test_a_delay_is_said_in_words() -> None:
    assert [delay_said(n) for n in (None, 0, 5, 30)] == [
        "",
        "right away",
        "within five minutes",
        "a while later",
    ]
