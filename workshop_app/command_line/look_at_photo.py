"""Looks at one photo of a wall: called by the program itself, in a process that ends afterwards."""

import os
import sys
from pathlib import Path
from typing import Any, BinaryIO

import click

from workshop_app.intake.photo import worker
from workshop_app.intake.photo.patience import Patience


@click.command("look-at-photo", hidden=True)
@click.argument("photo", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--seen", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--cards", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def command(photo: Path, folder: Path, seen: Path | None, cards: Path | None) -> None:
    """Print what is found as JSON, one value a line; put the pictures into FOLDER."""
    worker.bound_this_process()
    with _alone_on_standard_output() as told:

        def tell(said: dict[str, Any]) -> None:
            told.write(worker.line(said))

        patience = Patience(tell, photo.name, lambda: os._exit(0))
        worker.look_at(photo, folder, patience.tell, seen=seen, cards=cards)


def _alone_on_standard_output() -> BinaryIO:
    """Return standard output; what a library may print there from now on is lost.

    The installed program has no `sys.stdout` on Windows, and still what its caller reads.
    """
    if sys.stdout is not None:
        sys.stdout.flush()
    told = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return told
