"""Advice about a package that is whole: what nobody has to mend, and who receives it will stumble over."""

from collections.abc import Iterator

from workshop_app.standards.case.package import Package
from workshop_app.standards.fault import Fault
from workshop_app.standards.values import is_example
from workshop_app.words import say


def given(package: Package) -> Iterator[Fault]:
    """Give advice on a package; it makes no package wrong."""
    document = package.document
    if is_example(document.text("uri")):
        yield Fault(
            document.where,
            say("Its addresses are those of an example. Give your district's own before passing it on."),
        )
