"""What a practice must be before anyone is offered it: small, plain, kind and safe."""

import re
from collections.abc import Collection, Iterator

from stepwell.ground.library.facts import HELPS_WITH, MODALITIES, Kind, PracticeFact, Remark, Size, SizeFact
from stepwell.ground.library.rules.search import sized
from stepwell.kit import tone, words
from stepwell.kit.refusal import gettext_noop

LONGEST_S = 15
HARDEST_GRADE = 7.0
SHORT_LABEL = 3
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NEXT_SENTENCE = re.compile(r"[.!?]”? +[A-Z]")
_AGAINST_THE_CLOCK = re.compile(
    r"\b(time it|timer|faster|in (under )?(one|a|two|\d+) (minute|second)s?)\b", re.IGNORECASE
)
_NEEDS_CARE = re.compile(r"\b(trauma|flashback|abuse)", re.IGNORECASE)
IN_THE_LIBRARY = (
    "skill",
    "first_step",
    "cues",
    "discovery",
    "if_stuck",
    "drill",
    "caution",
    "variants",
    "swap_to",
)
IN_A_TALK = ("discovery", "if_stuck", "caution")


def problems(
    practice: PracticeFact, slugs: Collection[str] | None = None, language: str = "en"
) -> list[Remark]:
    """All that should be mended first, as kind sentences.

    `slugs`: the ids of the shared library when this is a practice of it: then every field is filled and
    `swap_to` names practices that exist. Reading grade is known for English only.
    """
    shared = [*_filled(practice), *_swaps(practice, slugs)] if slugs is not None else []
    small = [] if practice.kind is Kind.TALK else [*_small(practice), *_asks(practice), *_safe(practice)]
    # What a client writes for themselves stays in their own words.
    said = [] if practice.owner else list(_said(practice, language))
    return [*_named(practice), *small, *shared, *said]


def texts(practice: PracticeFact) -> Iterator[tuple[str, str]]:
    """Every text a person reads, with the name of its field."""
    for field in ("name", "purpose", "first_step", "if_stuck", "drill", "caution"):
        yield field, getattr(practice, field)
    for field in ("cues", "discovery", "variants"):
        yield from ((f"{field}.{place}", text) for place, text in enumerate(getattr(practice, field)))
    yield from (("prediction.before", practice.before), ("prediction.after", practice.after))
    for found in practice.sizes:
        yield f"sizes.{found.size}.say", found.say
        yield from ((f"sizes.{found.size}.steps.{place}.text", s.text) for place, s in enumerate(found.steps))


def _named(practice: PracticeFact) -> Iterator[Remark]:
    if not _SLUG.fullmatch(practice.slug):
        yield Remark("id", gettext_noop("An id is small letters and numbers, joined by “-”."))
    if practice.modality not in MODALITIES:
        yield _unknown("modality", practice.modality)
    yield from (_unknown("helps_with", wish) for wish in practice.helps_with if wish not in HELPS_WITH)
    if not practice.helps_with and practice.kind is Kind.PRACTICE and not practice.owner:
        yield Remark("helps_with", gettext_noop("Say what it helps with, so that it can be found."))


def _unknown(where: str, given: str) -> Remark:
    return Remark(
        where, gettext_noop("We do not know “%(given)s”. Check how it is spelled."), (("given", given),)
    )


def _small(practice: PracticeFact) -> Iterator[Remark]:
    small, middle, whole = (sized(practice, size) for size in Size)
    if not (small and middle and whole):
        yield Remark(
            "sizes", gettext_noop("A practice comes in three sizes: S, M and L. Please write all three.")
        )
        return
    if small.seconds > LONGEST_S:
        say = gettext_noop("Size S takes %(given)s seconds. Make it something of about ten; 15 is the most.")
        yield Remark("sizes.S.seconds", say, (("given", str(small.seconds)),))
    if _NEXT_SENTENCE.search(small.say):
        yield Remark("sizes.S.say", gettext_noop("Size S is one sentence. Keep the part that matters most."))
    if not small.seconds < middle.seconds < whole.seconds:
        yield Remark(
            "sizes", gettext_noop("S is the shortest and L the longest. Check how long each one takes.")
        )
    yield from _steps(middle, whole)


def _steps(middle: SizeFact, whole: SizeFact) -> Iterator[Remark]:
    if len(middle.steps) > len(whole.steps):
        yield Remark("sizes.M.steps", gettext_noop("Size M has more steps than size L. Take some out."))
    if len({middle.say, whole.say}) < 2:
        yield Remark("sizes.L.say", gettext_noop("Two sizes say the same. Give each its own words."))


def _asks(practice: PracticeFact) -> Iterator[Remark]:
    for key, asked in (("before", practice.before), ("after", practice.after)):
        if not asked.endswith("?"):
            yield Remark(f"prediction.{key}", gettext_noop("Make this a question that 0 to 10 can answer."))


def _safe(practice: PracticeFact) -> Iterator[Remark]:
    said = " ".join(text for _, text in texts(practice))
    if not practice.caution and (practice.modality == "exposure" or _NEEDS_CARE.search(said)):
        yield Remark(
            "caution", gettext_noop("Say when to stop or to wait for the session. This one needs it.")
        )
    if practice.modality in ("exposure", "sleep") and not practice.untimed:
        yield Remark("untimed", gettext_noop("Set “untimed” to true: a clock would get in the way here."))
    if practice.untimed and _AGAINST_THE_CLOCK.search(practice.drill):
        yield Remark("drill", gettext_noop("This practice is untimed. Rehearse it with no clock."))


def _filled(practice: PracticeFact) -> Iterator[Remark]:
    for field in IN_A_TALK if practice.kind is Kind.TALK else IN_THE_LIBRARY:
        if not getattr(practice, field):
            say = gettext_noop("“%(field)s” is still empty. Please fill it in.")
            yield Remark(field, say, (("field", field),))


def _swaps(practice: PracticeFact, slugs: Collection[str] | None) -> Iterator[Remark]:
    for other in practice.swap_to:
        if other == practice.slug:
            yield Remark("swap_to", gettext_noop("A practice is no swap for itself. Name another one."))
        elif other not in (slugs or ()):
            say = gettext_noop("There is no practice “%(other)s” to swap to. Check how it is spelled.")
            yield Remark("swap_to", say, (("other", other),))


def _said(practice: PracticeFact, language: str) -> Iterator[Remark]:
    for where, text in texts(practice):
        for word in tone.blame(text):
            say = gettext_noop("“%(word)s” can sound like blame. Find a word that is curious or neutral.")
            yield Remark(where, say, (("word", word),))
        if language.startswith("en") and _hard(text):
            say = gettext_noop(
                "This reads at grade %(grade)s; we aim at 7. Use shorter words or two sentences."
            )
            yield Remark(where, say, (("grade", f"{words.grade(text):.1f}"),))


def _hard(text: str) -> bool:
    """The grade of a label of up to three words says little, so it is left alone."""
    return words.count_words(text) > SHORT_LABEL and words.grade(text) > HARDEST_GRADE
