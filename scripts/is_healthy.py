"""Asks a served Stepwell on this machine whether it is alive; ends non-zero when it is not."""

import os
import sys
from urllib.request import Request, urlopen

HOST = os.environ.get("STEPWELL_HOSTS", "localhost").split(",")[0]

try:
    # As the proxy in front would ask, so that the answer is not "come back over TLS".
    ask = Request("http://127.0.0.1:8000/healthz", headers={"Host": HOST, "X-Forwarded-Proto": "https"})
    with urlopen(ask, timeout=4) as answer:
        sys.exit(0 if answer.status == 200 else 1)
except OSError as problem:
    sys.exit(f"Stepwell does not answer: {problem}")
