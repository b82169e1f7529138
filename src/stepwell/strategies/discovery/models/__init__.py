"""The tables of this room, one noun a file. All words are sealed."""

from stepwell.strategies.discovery.models.about import Detail, Tie
from stepwell.strategies.discovery.models.asked import Asked, AskedShown, Became, Expected, RealDanger
from stepwell.strategies.discovery.models.conversation import Conversation
from stepwell.strategies.discovery.models.discovery import Discovery, Spoken, Standing
from stepwell.strategies.discovery.models.echo import PutBack, Thread, Underline
from stepwell.strategies.discovery.models.experiment import (
    DrawnDay,
    Experiment,
    ExperimentShown,
    NeededDaily,
    Otherwise,
)
from stepwell.strategies.discovery.models.guide import ClinicGuide
from stepwell.strategies.discovery.models.offer import Allowed, NotNow, Suggestion, Wondering
from stepwell.strategies.discovery.models.reading import Reading
from stepwell.strategies.discovery.models.showing import Showing

__all__ = [
    "Allowed",
    "Asked",
    "AskedShown",
    "Became",
    "ClinicGuide",
    "Conversation",
    "Detail",
    "Discovery",
    "DrawnDay",
    "Expected",
    "Experiment",
    "ExperimentShown",
    "NeededDaily",
    "NotNow",
    "Otherwise",
    "PutBack",
    "Reading",
    "RealDanger",
    "Showing",
    "Spoken",
    "Standing",
    "Suggestion",
    "Thread",
    "Tie",
    "Underline",
    "Wondering",
]
