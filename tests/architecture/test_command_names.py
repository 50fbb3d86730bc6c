import importlib
import inspect
import pkgutil

from workshop_app import words
from workshop_app.domain import commands

NOT_COMMANDS = {"undo", "redo"}
"""What the desk does by itself; everything else in the log is a function of domain/commands."""


def commands_of_the_domain() -> set[str]:
    names = [one.name for one in pkgutil.iter_modules(commands.__path__)]
    return {
        f"{name}.{function}"
        for name in names
        for function, what in inspect.getmembers(importlib.import_module(f"{commands.__name__}.{name}"))
        if inspect.isgeneratorfunction(what)
        and what.__module__ == f"{commands.__name__}.{name}"
        and not function.startswith("_")
    }


def test_every_command_has_a_label_and_every_label_a_command():
    assert set(words.COMMANDS) - NOT_COMMANDS == commands_of_the_domain()
    assert set(words.COMMANDS) >= NOT_COMMANDS


def test_a_command_of_a_newer_version_keeps_its_own_name():
    assert words.command("ideas.sing") == "ideas.sing"
