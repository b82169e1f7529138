"""How often a small model finds the older line that goes with a new one, among three: `python -m benchmarks.recall`.

Needs STEPWELL_RECALL_MODEL and STEPWELL_RECALL_SHA256. The lines are made up, in English, by one author, and
were written before the first measurement; nothing was changed afterwards.
"""

import os
import sys
import time
from uuid import UUID

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stepwell.site.settings")

import django

django.setup()

from stepwell.ground.language_model.comparing import nearest, state  # noqa: E402
from stepwell.ground.language_model.facts import Comparing, Recall  # noqa: E402

AMONG = 3
# An older line, the same said plainly again, and the same said round a corner.
THEMES = (
    ("I put the phone face down and did not call my sister back.", "I still have not called my sister.", "Her name lit up the screen and I looked at the ceiling."),
    ("The kitchen was so loud that I gave up.", "Too much noise in the kitchen, I stopped.", "Four people, two pans, one radio. I went upstairs."),
    ("I lay awake until three, thinking about work.", "Could not sleep, work went round in my head.", "The ceiling knows my whole to-do list by now."),
    ("I felt stupid doing the breathing in the office.", "Breathing at my desk felt silly, someone might see.", "What would they say if they saw me sitting there like a monk."),
    ("Everything hurt today, I stayed in bed.", "My body ached, so I did not get up.", "The mattress won."),
    ("I was afraid I would do it wrong.", "I was scared of making a mistake.", "If I never begin it cannot turn out crooked."),
    ("The bus was late and the whole plan fell over.", "Because of the late bus nothing worked out.", "Twenty minutes at the stop and the evening was gone."),
    ("I said yes although I meant no.", "Again I agreed to something I did not want.", "My mouth is faster than I am."),
    ("The walk to the river made me calm.", "Walking by the river calmed me down.", "The ducks do not ask anything of me."),
    ("I forgot it until I was already in bed.", "It slipped my mind until bedtime.", "Teeth, light out, oh."),
    ("I compared myself with everyone in the course.", "I kept measuring myself against the others in class.", "Each of them seems to have got the manual."),
    ("I cried in the car and then it was better.", "After crying in the car I felt lighter.", "The windscreen fogged up and then I could drive."),
)  # fmt: skip
OTHERS = (
    "The shop was out of the bread I like.", "We repainted the hall, it is yellow now.",
    "A long call with the insurance people.", "The cat brought a leaf in.",
    "I read forty pages on the train.", "Soup from yesterday, good enough.",
    "The heating works again.", "I found my old scarf.",
)  # fmt: skip


def hits(way: int) -> int:
    """Of twelve new lines, for how many the older one is among three."""
    pool = [theme[0] for theme in THEMES] + list(OTHERS)
    proof = Comparing(UUID(int=1))
    return sum(n in nearest(proof, theme[way], pool)[:AMONG] for n, theme in enumerate(THEMES))


def main() -> None:
    if state() is not Recall.READY:
        sys.exit(f"recall: {state().value}")
    pool = len(THEMES) + len(OTHERS)
    print(f"plain: {hits(1)} of {len(THEMES)}; round a corner: {hits(2)} of {len(THEMES)}")
    print(f"by chance: {AMONG / pool:.0%} (three of {pool})")
    began = time.perf_counter()
    nearest(Comparing(UUID(int=1)), THEMES[0][1], [theme[n] for n in (0, 1, 2) for theme in THEMES] * 6)
    print(f"{36 * 6} lines compared in {time.perf_counter() - began:.2f} s")


if __name__ == "__main__":
    main()
