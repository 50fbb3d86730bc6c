"""The program's commands, each loaded only when it is called for."""

import importlib
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from workshop_app import __version__, places
from workshop_app.command_line.window import OpenWindow, open_at
from workshop_app.words import say

COMMANDS: Mapping[str, str] = {
    "new": "Start a workshop.",
    "templates": "List the agendas a workshop can start with.",
    "add": "Bring in lists of ideas, and photos of notes.",
    "info": "Say what is in a workshop.",
    "ideas": "Print the ideas, one a line.",
    "suggest": "Suggest where unplaced ideas belong, and which say the same.",
    "coach": "Say how texts could be clearer and kinder.",
    "handout": "Print a draft portrait and what was heard.",
    "export": "Pass a workshop on, whole or as a spreadsheet or data file.",
    "merge": "Take in what another copy, or another workshop, brings.",
    "check": "Say whether the file is whole and what the portrait still lacks.",
    "validate": "Say whether a CASE package or Open Badges definitions are as they have to be.",
}
"""What there is to do, and in a sentence what each command does; each has a module of its name."""

_OWN = {"look-at-photo": "look_at_photo"}
"""Commands that the program calls itself with, in a process of its own; nobody else needs to know them."""

_OPEN = "open"


class Commands(click.Group):
    """Finds a command by its name, and takes the name of a workshop for the wish to open it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of an evening."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command; None if there is none of this name."""
        if cmd_name == _OPEN:
            return open_file
        if cmd_name not in COMMANDS and cmd_name not in _OWN:
            return None
        module = _OWN.get(cmd_name, cmd_name)
        command = importlib.import_module(f"workshop_app.command_line.{module}").command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take the first argument for a file if no command has that name."""
        if (
            args[0] not in COMMANDS
            and args[0] not in _OWN
            and (args[0].endswith(".workshop") or Path(args[0]).exists())
        ):
            return _OPEN, open_file, args
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        with formatter.section(say("Commands")):
            formatter.write_dl([(name, say(what)) for name, what in COMMANDS.items()])


@click.group(
    "workshop-app",
    cls=Commands,
    invoke_without_command=True,
    subcommand_metavar="[FILE | COMMAND ...]",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=say(
        "Portrait Workshop: from many people's notes to a portrait of a learner. "
        "Without a command it opens the window: at Home, or at the workshop FILE."
    ),
)
@click.version_option(__version__, prog_name=places.NAME, message="%(prog)s %(version)s")
@click.option("--sample", is_flag=True, help=say("Open a fresh copy of the sample evening."))
@click.pass_context
def program(ctx: click.Context, *, sample: bool) -> int:
    """Open the window, unless a command follows."""
    if ctx.invoked_subcommand is None:
        return open_at(_window(ctx), None, sample=sample)
    if sample:
        raise click.UsageError(say("--sample opens the window and goes with no command."))
    return 0


@click.command(_OPEN, hidden=True)
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_context
def open_file(ctx: click.Context, file: Path) -> int:
    """Open the window at a workshop."""
    return open_at(_window(ctx), file, sample=False)


def _window(ctx: click.Context) -> OpenWindow:
    found: Callable[..., int] = ctx.find_root().obj
    return found
