"""Several senders side by side. What came of each is told as soon as it is known, so little is in doubt."""

import logging
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from contextvars import copy_context

from stepwell.ground.post.facts import Came, Channel, Outgoing
from stepwell.ground.post.sending import mail, texting, web_push

log = logging.getLogger("stepwell.post")
Send = Callable[[Outgoing], Came]
SENDERS: dict[Channel, Send] = {
    Channel.PUSH: web_push.send,
    Channel.EMAIL: mail.send,
    Channel.SMS: texting.send,
}
HANDS = 16
# What is done within so many seconds after the first is told together: one commit instead of many.
GATHER = 0.003
# A try may take so long; one that would outlive its lease is not begun.
LONGEST_TRY = 20.0


class Crew:
    """A pool of threads that knows no database."""

    def __init__(self, senders: Mapping[Channel, Send] = SENDERS, hands: int = HANDS) -> None:
        self.senders, self.pool = senders, ThreadPoolExecutor(hands, thread_name_prefix="post")

    def send(self, outgoing: Iterable[Outgoing], lease: float) -> Iterator[list[tuple[Outgoing, Came]]]:
        """Batches of what is known by now. What there was no time for is left out: its lease runs out."""
        last_call = time.monotonic() + lease - min(LONGEST_TRY, lease / 2)
        going = {self.pool.submit(copy_context().run, self._one, out, last_call): out for out in outgoing}
        while going:
            wait(going, return_when=FIRST_COMPLETED)
            done, _ = wait(going, timeout=GATHER)
            came = [(going.pop(each), each.result()) for each in done]
            yield [(out, how) for out, how in came if how is not None]

    def _one(self, out: Outgoing, last_call: float) -> Came | None:
        if time.monotonic() > last_call:
            return None
        try:
            return self.senders[out.channel](out)
        except Exception as wrong:  # a bug in one channel must not stop the others; no text is logged
            log.error("a sender of %s raised %s", out.channel.value, type(wrong).__name__)
            return Came(None)

    def close(self) -> None:
        self.pool.shutdown(wait=False, cancel_futures=True)
