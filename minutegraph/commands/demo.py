"""`minutegraph demo`: a trace of the minutes that come with minutegraph."""

from __future__ import annotations

from minutegraph.commands.options import FormatOption
from minutegraph.render.formats import Format


def demo(form: FormatOption = Format.TABLE) -> None:
    """Trace an issue through fictional minutes.

    The minutes come with minutegraph; they are loaded into a graph that is thrown away.

    \b
    Example:
      minutegraph demo
    """
    from minutegraph.demonstration import demonstration
    from minutegraph.render.trace import show_trace

    show_trace(demonstration(), form)
