"""Runs one call of the command line from its arguments to its exit code, and never ends in a traceback."""

import os
import sys
import traceback
from collections.abc import Sequence
from datetime import datetime

import click

from workshop_app import places
from workshop_app.command_line.program import program
from workshop_app.command_line.saying import complain, prepare
from workshop_app.command_line.window import OpenWindow
from workshop_app.domain.rules import Trouble
from workshop_app.words import of, say

FINE, REFUSED = 0, 1


def run(arguments: Sequence[str], window: OpenWindow) -> int:
    """Carry out the command and return the exit code: 0 fine, 1 refused or failed, 2 wrong usage.

    `window` opens the window. What was refused is said in one sentence on standard error; what nobody
    foresaw is written to the log file, and a sentence says so.
    """
    prepare()
    code: object = REFUSED
    try:
        code = program.main(list(arguments), prog_name="workshop-app", standalone_mode=False, obj=window)
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        code = end.exit_code
    except click.BadParameter as error:
        _plainly(error).show()
        code = error.exit_code
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except Trouble as trouble:
        complain(of(trouble))
    except BrokenPipeError:
        _let_go_of_output()
    except (click.Abort, KeyboardInterrupt):
        complain(say("Stopped. What was done before is kept."))
    except Exception as error:  # noqa: BLE001 - the last place where it can be turned into a sentence
        complain(_noted(error))
    return code if isinstance(code, int) else FINE


def _plainly(error: click.BadParameter) -> click.UsageError:
    """Say what was wrong without click's word for it."""
    if type(error) is not click.BadParameter or error.param is None:
        return error
    option = "/".join(error.param.opts)
    return click.UsageError(say("{option}: {reason}", option=option, reason=error.message), error.ctx)


def _let_go_of_output() -> None:
    """Keep Python from complaining once more, when it ends, that nobody reads what it prints."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _noted(error: Exception) -> str:
    account = "".join(traceback.format_exception(error))
    try:
        with places.log_file().open("a", encoding="utf-8", errors="replace") as log:
            log.write(f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S} {account}\n")
    except OSError:
        return say("Something went wrong that we did not foresee ({what}).", what=type(error).__name__)
    return say(
        "Something went wrong that we did not foresee. What was kept before is safe. "
        "What happened is written down in {file}.",
        file=places.log_file(),
    )
