"""Log lines as one JSON object each: what happened where, never what anybody wrote."""

import json
import logging
from datetime import UTC, datetime

KEPT = ("route", "method", "status", "ms", "request_id")


class OneLine(logging.Formatter):
    """Names the kind of an error and where it arose; its text may hold a client's words and stays out."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        }
        line |= {"level": record.levelname, "from": record.name, "say": self.safe_message(record)}
        line |= {name: getattr(record, name) for name in KEPT if hasattr(record, name)}
        if record.exc_info and record.exc_info[0]:
            line |= {"error": record.exc_info[0].__name__, "where": self.where(record)}
        return json.dumps(line, ensure_ascii=True, default=str)

    def safe_message(self, record: logging.LogRecord) -> str:
        """The fixed part of a message; what was filled in stays out unless it is ours."""
        return record.getMessage() if record.name.startswith("stepwell") else str(record.msg)

    def where(self, record: logging.LogRecord) -> list[str]:
        """File and line of each frame, without values."""
        frames, trace = [], record.exc_info[2] if record.exc_info else None
        while trace:
            code = trace.tb_frame.f_code
            frames.append(f"{code.co_filename.rsplit('/src/', 1)[-1]}:{trace.tb_lineno}")
            trace = trace.tb_next
        return frames[-12:]
