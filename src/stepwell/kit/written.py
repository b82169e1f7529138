"""What we wrote as YAML, read ten times sooner where PyYAML was built with libyaml.

Not for what somebody sends: only the slow reader gives up on a text that is nested without end.
"""

from typing import Any

import yaml

QUICK: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def told(text: str) -> Any:
    """
    >>> told("tea: [1, yes]")
    {'tea': [1, True]}
    """
    return yaml.load(text, Loader=QUICK)  # noqa: S506 - safe as safe_load is


def nodes(text: str) -> Any:
    """The same with its lines.

    >>> [key.start_mark.line for key, _ in nodes("tea: 1\\n\\nrain: 2").value]
    [0, 2]
    """
    return yaml.compose(text, Loader=QUICK)
