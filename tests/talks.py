"""Conversations that Ana has, for tests of pages and doors."""

from uuid import uuid4

from cast import Cast
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.discovery.access import own_conversation, own_discovery
from stepwell.strategies.discovery.actions import about
from stepwell.strategies.discovery.actions import conversation as talking
from stepwell.strategies.discovery.actions import discovery as finding
from stepwell.strategies.discovery.actions.guide import write
from stepwell.strategies.discovery.content import ENGLISH, guides
from stepwell.strategies.discovery.facts.guide import Guide
from stepwell.strategies.discovery.facts.record import ConversationFact, DiscoveryFact
from stepwell.strategies.discovery.facts.state import Event, Given
from stepwell.strategies.discovery.rules.flow import step
from stepwell.strategies.discovery.rules.seen import Scene

GUIDE = "one-small-thing-i-noticed"
SAID = "The heron stood on the bakery roof."
SENTENCE = "It seems I can wait."
SOUND = b"OggS" + b"a heron, heard" * 20
TO_THE_END = (
    Event("answer", text=SAID), Event("skip"), Event("answer", option="stayed"), Event("skip"),
    Event("answer", text=SENTENCE), Event("answer", option="private"), Event("go_on"),
)  # fmt: skip


def a_conversation(cast: Cast, *events: Event, guide: str = GUIDE) -> ConversationFact:
    """Begun, and gone on with for as long as there are events."""
    here = talking.begin(by=cast.ana, id=uuid4(), guide=guides()[guide], given=Given())
    for event in events:
        assert here.guide
        talking.go_on(by=cast.ana, conversation=here, to=step(Scene(here.guide), here.state, event))
        here = own_conversation(cast.ana, here.id)
    return here


def a_discovery(cast: Cast, words: str = SENTENCE) -> DiscoveryFact:
    return finding.discover(by=cast.ana, id=uuid4(), words=words)


def said_aloud(cast: Cast) -> DiscoveryFact:
    return finding.discover(by=cast.ana, id=uuid4(), words="", sound=SOUND)


def a_whole_discovery(cast: Cast, plan: PlanFact) -> DiscoveryFact:
    """With since when, what it kept safe, when it is not so, and the practice it goes with."""
    found = a_discovery(cast)
    words = {"since": SAID, "protected": SAID, "exceptions": SAID}
    about.add_detail(by=cast.ana, id=uuid4(), discovery=found, words=words)
    about.tie(by=cast.ana, discovery=found, to="plan", id=plan.id)
    return own_discovery(cast.ana, found.id)


def a_guide(cast: Cast) -> Guide:
    """Bo's own, after one of ours."""
    ours = (ENGLISH / "10-one-small-thing.yaml").read_text("utf-8")
    return write(by=cast.bo, text=ours.replace(f"id: {GUIDE}", "id: ours"))
