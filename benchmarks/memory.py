"""How much memory the program takes, what it shares with others counted in part."""

import re
import sys
from pathlib import Path


def megabytes() -> float:
    """Return the megabytes of this process: its proportional share on Linux, its peak elsewhere."""
    rollup = Path("/proc/self/smaps_rollup")
    if rollup.exists():
        found = re.search(r"^Pss:\s+(\d+) kB", rollup.read_text(encoding="ascii"), re.MULTILINE)
        return int(found.group(1)) / 1024 if found else 0.0
    if sys.platform == "win32":
        return 0.0
    import resource  # noqa: PLC0415 - Windows has no such module

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def peak_megabytes() -> float:
    """Return the most megabytes that this process has held at once; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0.0
    import resource  # noqa: PLC0415 - Windows has no such module

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
