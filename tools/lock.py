"""Renews the locked packages in requirements/ from what pyproject.toml asks for, and tries them.

    python -m tools.lock            renew: the newest of everything that pyproject.toml allows
    python -m tools.lock --keep     renew, but keep what is locked where it still fits
    python -m tools.lock --try      only try whether every supported computer finds a wheel for everything

Needs `uv` (`pip install uv`) and a network, and is the only thing here that does. The resolver sees no
setting of this machine, and the locks hold no address: where packages come from is the business of the
computer that installs them.
"""

import itertools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "requirements"
EXTRAS = {
    "dev": ["dev", "suggest", "photo"],
    "app": [],
    "suggest": ["suggest"],
    "photo": ["photo"],
    "build": ["build", "suggest", "photo"],
}
"""Each lock with the extras of pyproject.toml that it holds; the first decides, the others agree with it."""

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
COMPUTERS = (
    "x86_64-manylinux_2_34",  # Debian 12 and later, Ubuntu 22.04 and later
    "aarch64-manylinux_2_39",  # Debian 13 and later, Ubuntu 24.04 and later
    "aarch64-apple-darwin",
    "x86_64-apple-darwin",
    "x86_64-pc-windows-msvc",
)
"""Windows on ARM is missing because uharfbuzz has no wheel for it; the x86-64 Python runs there."""

ONLY_THE_PROGRAM = ("x86_64-apple-darwin",)
"""Computers whose test packages (cryptography, pikepdf) and onnxruntime have lost their wheels."""

OLDEST_MACOS = "15.0"


def main(wishes: list[str]) -> int:
    """Renew the locks, or only try them; return 0 if every computer finds everything."""
    if "--try" not in wishes:
        for name in EXTRAS:
            renew(name, keep="--keep" in wishes)
    lacking = [line for name in ("app", "photo", "dev") for line in trial(name)]
    print("\n".join(lacking) or "Every supported computer finds a wheel for everything.")
    return 1 if lacking else 0


def renew(name: str, *, keep: bool) -> None:
    """Write requirements/{name}.txt anew: each package with its version, its computers and its hashes."""
    lock = LOCKS / f"{name}.txt"
    first = LOCKS / f"{next(iter(EXTRAS))}.txt"
    if not keep:
        lock.unlink(missing_ok=True)
    extras = [word for extra in EXTRAS[name] for word in ("--extra", extra)]
    agreeing = [] if lock == first else ["--constraints", str(first)]
    what = ["pyproject.toml", *extras, *agreeing, "--output-file", str(lock)]
    how = ["--universal", "--python-version", PYTHONS[0], "--generate-hashes", "--no-emit-index-url"]
    uv("compile", *what, *how, "--no-annotate", "--custom-compile-command", "python -m tools.lock")
    print(f"{name}: {lock.read_text(encoding='utf-8').count('==')} packages")


def trial(name: str) -> list[str]:
    """Return a line for every computer and Python that lacks a wheel of the lock."""
    lacking = []
    with tempfile.TemporaryDirectory() as nowhere:
        what = ["-r", f"requirements/{name}.txt", "--require-hashes", "--dry-run", "--target", nowhere]
        served = [one for one in COMPUTERS if name == "app" or one not in ONLY_THE_PROGRAM]
        for computer, python in itertools.product(served, PYTHONS):
            where = ["--python-platform", computer, "--python-version", python]
            said = uv("install", *what, *where, may_fail=True)
            lacking += [f"{name}, {computer}, Python {python}: {said}"] if said else []
    return lacking


def uv(*words: str, may_fail: bool = False) -> str:
    """Run uv free of this machine's settings; return what it said if it failed, and was allowed to."""
    program = shutil.which("uv") or str(Path(sys.executable).with_name("uv"))
    env = {name: value for name, value in os.environ.items() if not name.startswith(("UV_", "PIP_"))}
    env["MACOSX_DEPLOYMENT_TARGET"] = OLDEST_MACOS
    command = [program, "pip", *words, "--only-binary", ":all:", "--no-config", "--quiet"]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    if done.returncode and not may_fail:
        raise SystemExit(done.stderr)
    return done.stderr.strip() if done.returncode else ""


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
