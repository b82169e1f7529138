"""Where the extra "recall" can't be installed, what needs it is not collected."""

import platform
import sys

# onnxruntime comes for no Mac with an Intel chip; everywhere else it belongs to the tests.
NOT_FOR_HERE = sys.platform == "darwin" and platform.machine() == "x86_64"
collect_ignore = ["test_comparing.py"] if NOT_FOR_HERE else []
