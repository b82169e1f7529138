"""Several senders side by side. What came of each is told as soon as it is known, so little is in doubt."""

import logging
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextvars import copy_context
from itertools import islice

from stepwell.ground.post.facts import Became, Came, Channel, Outgoing
from stepwell.ground.post.sending import mail, texting, web_push
from stepwell.ground.post.sending.notebook import Notebook

log = logging.getLogger("stepwell.post")
Send = Callable[[Outgoing], Came]
SENDERS: dict[Channel, Send] = {
    Channel.PUSH: web_push.send,
    Channel.EMAIL: mail.send,
    Channel.SMS: texting.send,
}
# So many messages are in doubt at most at any moment: sent perhaps, and not yet written down.
HANDS = 32
# Of fewer than twelve waiting messages one is sent at a time, of more, more. A service that does not answer
# for so many seconds holds up nobody: another one begins.
FEW, PATIENCE = 6, 0.05
# A try may take so long; one that would outlive its lease is not begun.
LONGEST_TRY = 20.0


class Crew:
    """A pool of threads that knows no database."""

    def __init__(
        self, senders: Mapping[Channel, Send] = SENDERS, hands: int = HANDS, notes: Notebook | None = None
    ) -> None:
        self.senders, self.hands, self.notes = senders, hands, notes
        self.pool = ThreadPoolExecutor(hands, thread_name_prefix="post")

    def send(self, outgoing: Iterable[Outgoing], lease: float) -> Iterator[list[tuple[Outgoing, Came]]]:
        """What is known by now, again and again, to be written down at once: only then the next ones begin.

        What there was no time for is left out: its lease runs out.
        """
        last_call = time.monotonic() + lease - min(LONGEST_TRY, lease / 2)
        every = list(outgoing)
        waiting, going = iter(every), dict[Future[Came | None], Outgoing]()
        at_once = min(max(len(every) // FEW, 1), self.hands)
        while True:
            for out in islice(waiting, max(at_once - len(going), 0)):
                going[self.pool.submit(copy_context().run, self._one, out, last_call)] = out
            if not going:
                return
            done, _ = wait(going, timeout=PATIENCE, return_when=FIRST_COMPLETED)
            at_once = at_once if done else min(at_once + 1, self.hands)
            came = [(going.pop(each), each.result()) for each in done]
            if came:
                yield [(out, how) for out, how in came if how is not None]

    def _one(self, out: Outgoing, last_call: float) -> Came | None:
        if time.monotonic() > last_call:
            return None
        try:
            came = self.senders[out.channel](out)
        except Exception as wrong:  # a bug in one channel must not stop the others; no text is logged
            log.error("a sender of %s raised %s", out.channel.value, type(wrong).__name__)
            return Came(None)
        if self.notes and came.became is Became.SENT:
            self.notes.note(out.id, came.code)
        return came

    def close(self) -> None:
        self.pool.shutdown(wait=False, cancel_futures=True)
