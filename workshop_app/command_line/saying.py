"""What a command prints: sentences for people, one JSON value for programs."""

import json
import sys
import unicodedata
from typing import Any, TextIO

import click

from workshop_app.words import say

as_json = click.option("--json", "as_json", is_flag=True, help=say("Print one JSON value and nothing else."))
"""The option that every command has."""


def prepare() -> None:
    """Let no letter that a terminal cannot show end the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def tell(*lines: str) -> None:
    """Print lines for a person."""
    for line in lines:
        sys.stdout.write(f"{_harmless(line)}\n")


def give(value: Any) -> None:
    """Print one JSON value for a program: readable where the terminal has the letters, ASCII elsewhere."""
    told = json.dumps(value, ensure_ascii=not _knows_every_letter(sys.stdout), indent=1)
    sys.stdout.write(f"{told}\n")


def complain(sentence: str) -> None:
    """Say on standard error why something was not done."""
    sys.stderr.write(f"{_harmless(sentence)}\n")


def _harmless(line: str) -> str:
    """Take out what would steer a terminal; an idea may come from anywhere."""
    if line.isprintable():
        return line
    return "".join(letter for letter in line if letter == "\t" or unicodedata.category(letter) != "Cc")


def _knows_every_letter(stream: TextIO) -> bool:
    return (stream.encoding or "").lower().replace("-", "") == "utf8"
