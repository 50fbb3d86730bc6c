"""Says how texts could be clearer and kinder, as the language coach does at the screen."""

import click

from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.insight.coach.coach import findings
from workshop_app.insight.coach.finding import Finding
from workshop_app.insight.coach.reading_bands import BANDS
from workshop_app.insight.coach.saying import SCOPES, Said
from workshop_app.words import say


@click.command(
    "coach",
    help=say(
        "Say how each TEXT could be clearer and kinder. Texts of the scopes names, row, list, scale, "
        "definitions (each as `Name: text`) and document are looked at together, in their order. Advice is "
        "no failure."
    ),
)
@click.argument("texts", metavar="TEXT...", nargs=-1, required=True)
@click.option("--scope", type=click.Choice(SCOPES), required=True, help=say("What the texts are."))
@click.option("--language", default="en", show_default=True, help=say("The language of the texts."))
@click.option("--band", type=click.Choice(tuple(BANDS)), help=say("The grades that read them."))
@as_json
def command(texts: tuple[str, ...], *, scope: str, language: str, band: str | None, as_json: bool) -> None:
    """Print what the coach found, in the order of the words."""
    found = findings(Said(texts, scope, language, band or ""))
    if as_json:
        give([_row(one) for one in found])
    elif found:
        tell(*(line for one in found for line in _lines(texts, one)))
    else:
        tell(say("The coach has nothing to say."))


def _row(one: Finding) -> dict[str, object]:
    return {
        "check": one.check,
        "weight": one.weight,
        "text": one.text,
        "span": list(one.span),
        "reason": one.reason,
        "instead": one.instead,
    }


def _lines(texts: tuple[str, ...], one: Finding) -> tuple[str, ...]:
    start, end = one.span
    place = texts[one.text][start:end]
    first = say(
        "{check} {weight}  {place}: {reason}",
        check=one.check,
        weight=_weight(one),
        place=place,
        reason=one.reason,
    )
    return (first, say("    Instead: {instead}", instead=one.instead)) if one.instead else (first,)


def _weight(one: Finding) -> str:
    return {"stop": say("stop"), "warn": say("warn"), "note": say("note")}[one.weight]
