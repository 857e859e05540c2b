"""`minutegraph questions`: the catalogue."""

from __future__ import annotations

from minutegraph.commands.options import FormatOption
from minutegraph.render.formats import Format


def questions(form: FormatOption = Format.TABLE) -> None:
    """List the ready-made questions, what each answers, and the options it takes.

    An option without brackets is needed. Ask one with: minutegraph ask NAME.

    \b
    Examples:
      minutegraph questions
      minutegraph questions --format json
    """
    from minutegraph.render.catalogue import show_catalogue

    show_catalogue(form)
