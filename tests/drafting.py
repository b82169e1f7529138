"""Ana, who shares three days of a week, and Bo, who asks for a draft of them."""

import re
from datetime import timedelta

from django.http import HttpResponse

import cast
from on_screen import words_of
from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.access import own_entry
from stepwell.ground.language_model.actions import choose_policy, let_read
from stepwell.ground.language_model.facts import Policy, Reads
from stepwell.ground.people.actions import consents
from stepwell.ground.people.facts import Agreed
from stepwell.strategies.insight.queries import pair_notes

LINES = ("The bus was full and loud.", "I got off early.", "The lake was quite still.")
DRAFT = "The bus was “full and loud” [3]. “I got off” stands beside it [2]."
NOTE = "The bus was “full and loud” [3]. What was it like?"


class Week:
    """Ana shares three days; clinic and Ana said yes to drafts, and Bo sits at the desk."""

    def __init__(self) -> None:
        self.us = cast.clinic_with()
        self.today = cast.today_of(self.us)
        self.plan = cast.a_plan(self.us, starts=self.today - timedelta(9))
        self.entries = [self.noted(words, ago=3 - n) for n, words in enumerate(LINES)]
        choose_policy(by=self.us.dee, policy=Policy.DRAFTS)
        let_read(by=self.us.ana, what=Reads.SHARED, on=True)
        self.desk, self.phone = cast.browser_of(self.us.bo), cast.browser_of(self.us.ana)
        self.at = f"/pairs/{self.us.pair.id}"

    def noted(self, words: str, ago: int, *, share: bool = True):
        day = self.today - timedelta(ago)
        return cast.a_noted_day(self.us, self.plan, day, words=words, share=share).id

    def notes(self):
        return pair_notes(self.us.ana.pk, [self.us.pair.id])

    def page(self) -> str:
        return words_of(self.desk.get(self.at))

    def asks(self) -> HttpResponse:
        return self.desk.post(f"{self.at}/draft")

    def keeps(self, asked: HttpResponse, note: str = NOTE) -> HttpResponse:
        html = asked.content.decode()
        sent = {name: re.search(rf'name="{name}" value="([^"]+)"', html)[1] for name in ("id", "proof")}
        return self.desk.post(f"{self.at}/draft/keep", sent | {"note": note})

    def take_back(self, what: str) -> None:
        if what == "the line":
            diary.unshare(by=self.us.ana, entry=own_entry(self.us.ana, self.entries[0])[0])
        elif what == "the words":
            changed = {"words": "The bus was fine.", "follows": self.entries[0], "share": True}
            cast.a_noted_day(self.us, self.plan, self.today - timedelta(3), **changed)
        elif what == "the diary":
            consents.take_back(by=self.us.ana, kind=Agreed.SHOW_PRACTICE)
        elif what == "the yes":
            let_read(by=self.us.ana, what=Reads.SHARED, on=False)
        else:
            choose_policy(by=self.us.dee, policy=Policy.NONE)
