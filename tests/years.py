"""Somebody has noted every day for three years."""

from datetime import timedelta
from uuid import uuid4

import cast
from stepwell.ground.diary.facts import Outcome


def many_days(clinic: cast.Cast, plan) -> None:
    """A daily entry for three years, each noted in its time."""
    notes = []
    today = cast.today_of(clinic)
    for ago in range(1, 3 * 365):
        day = today - timedelta(ago)
        notes.append(
            cast.Noted(
                id=uuid4(), plan=plan.id, day=day, outcome=Outcome.DONE, noted_at=cast.evening(clinic, day)
            )
        )
    cast.diary.note_all(by=clinic.ana, plans={plan.id: plan}, notes=notes)
