"""Rules about addresses: each is whole, and ends in the identifier of what it is the address of."""

from collections.abc import Iterator

from workshop_app.standards.case.package import Package
from workshop_app.standards.fault import Fault
from workshop_app.standards.rows import Row, shortened
from workshop_app.standards.values import is_address, is_guid, is_on_the_web
from workshop_app.words import say

LINKS = ("CFItemTypeURI", "licenseURI", "conceptKeywordsURI", "CFAssociationGroupingURI", "CFItemURI")
ENDS = ("originNodeURI", "destinationNodeURI")


def faults(package: Package) -> Iterator[Fault]:
    """Give the addresses that are none, and those that end in something else than their identifier."""
    for row in package.rows:
        yield from _own(row, row.where, row.text("uri"), row.identifier)
        for name in (*LINKS, *ENDS):
            yield from _own(
                row, f"{row.where}, {name}", row.linked(name, "uri"), _guid(row.linked(name)), link=True
            )
    source = package.document.text("officialSourceURL")
    if "officialSourceURL" in package.document.fields and not is_on_the_web(source) and source:
        yield Fault(package.document.where, no_address("officialSourceURL", source))


def no_address(field: str, said: str) -> str:
    """Return the sentence about a field that should hold an address."""
    return say("“{field}” has to be a whole address; “{said}” is none.", field=field, said=shortened(said))


def _guid(identifier: str) -> str:
    return identifier.lower() if is_guid(identifier) else ""


def _own(row: Row, where: str, address: str, identifier: str, *, link: bool = False) -> Iterator[Fault]:
    holder = row.fields if not link else {"uri": address} if address else {}
    if not isinstance(holder.get("uri"), str):
        return
    if not is_address(address):
        yield Fault(where, no_address("uri", address))
    elif identifier and is_guid(identifier) and not address.lower().endswith(identifier):
        yield Fault(
            where,
            say("“uri” has to end in the identifier {identifier}, and does not.", identifier=identifier),
        )
