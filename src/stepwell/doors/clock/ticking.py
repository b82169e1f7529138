"""One tick after another: look what rings, send what waits, and now and then look after what fell silent."""

import logging
import os
import socket
import threading
import time
from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.db import Error, close_old_connections, connection

from stepwell.doors.clock.kind_notes import send_kind_notes
from stepwell.ground.post import actions as post
from stepwell.ground.post.facts import Became, Came, Outgoing
from stepwell.ground.post.queries import in_doubt
from stepwell.ground.post.sending.crew import Crew
from stepwell.ground.post.sending.notebook import Notebook
from stepwell.ground.reminder import due, watch
from stepwell.journey.between.witness.lines import renew_all

log = logging.getLogger("stepwell.clock")
PAUSE, ROUND, NOW_AND_THEN = 1.0, 60.0, 1800.0
# How much is claimed at once. A slow channel gets through it long before the lease is over.
BATCH = 200


class Clock:
    """As many as you like may tick at once: rows are locked while looked at, and leased while sent."""

    def __init__(self, crew: Crew | None = None, lease: timedelta = post.LEASE, batch: int = BATCH) -> None:
        self.notes = Notebook(settings.DATA / "sent")
        self.crew, self.lease, self.batch = crew or Crew(notes=self.notes), lease, batch
        self.name = f"{socket.gethostname()[:60]}:{os.getpid()}"
        self.looked = self.asked = 0.0

    def run(self, stop: threading.Event, pause: float = PAUSE) -> None:
        """Tick until told to stop. A database that is away for a while is waited for."""
        while not stop.is_set():
            try:
                busy = self.tick()
            except Error as wrong:
                log.error("the database did not answer: %s", type(wrong).__name__)
                close_old_connections()
                connection.close()
                busy = False
            if not busy:
                stop.wait(pause)
        self.crew.close()

    def tick(self) -> bool:
        """Whether there was so much that it should go on at once."""
        if time.monotonic() - self.looked > ROUND or not self.looked:
            self.look_after()
            self.looked = time.monotonic()
        rang = due.queue_due() if due.anything_rings() else 0
        return self.send_some() >= self.batch or rang >= due.MOST

    def look_after(self) -> None:
        """Once a minute."""
        post.beat(name=self.name)
        self.notes.forget()
        self.take_up()
        due.look_again()
        watch.fall_back()
        watch.ask_about_hard_weeks()
        if time.monotonic() - self.asked > NOW_AND_THEN or not self.asked:
            send_kind_notes()
            renew_all()
            self.asked = time.monotonic()

    def take_up(self) -> None:
        """What left this machine before a process of it was killed.

        A clock that starts again within the lease settles it before one of another machine, which cannot read
        these notes, sends it once more.
        """
        if doubt := in_doubt():
            known = self.notes.known()
            post.settle_left(left={pk: known[pk] for pk in doubt & known.keys()})

    def send_some(self) -> int:
        claimed = post.claim(most=self.batch, lease_for=self.lease)
        known = self.notes.known() if any(out.tries > 1 for out in claimed) else {}
        left = [(out, Came(Became.SENT, known[out.id])) for out in claimed if out.id in known]
        going, over = part(out for out in claimed if out.id not in known)
        over += left
        if over:
            post.settle(came=over)
            self.instead_of(out for out, how in over if how.became is Became.GONE)
        for came in self.crew.send(going, self.lease.total_seconds()):
            post.settle(came=came)
            self.instead_of(out for out, how in came if how.ends)
        return len(claimed)

    @staticmethod
    def instead_of(lost: Iterable[Outgoing]) -> None:
        """What has no address any more, since just now or while it waited, goes another way."""
        if lost := list(lost):
            watch.take_over(lost=lost)


def part(claimed: Iterable[Outgoing]) -> tuple[list[Outgoing], list[tuple[Outgoing, Came]]]:
    """What is to be sent, and what is no longer of use, or has no address any more."""
    claimed = list(claimed)
    unwanted = watch.no_longer_wanted(claimed)
    going = [out for out in claimed if out.id not in unwanted and out.to]
    gone = [(out, Came(Became.GONE)) for out in claimed if out.id not in unwanted and not out.to]
    return going, gone + [(out, Came(Became.LET_GO)) for out in claimed if out.id in unwanted]
