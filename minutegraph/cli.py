"""The command line. stdout is the answer, stderr the talk; every error is one sentence and an exit code."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from minutegraph.commands import (
    ask,
    cypher,
    demo,
    evaluate,
    explain,
    export,
    extract,
    history,
    identity,
    issues,
    load,
    questions,
    quote,
    report,
    status,
    text,
    trace,
)


class Face(TyperGroup):
    """The group of commands, where errors become exit codes."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command; what it raises is told in one sentence, and a reader that went away is no error to tell."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            raise typer.Exit(_after_output_closed()) from None
        except (KeyboardInterrupt, Exception) as error:
            if _is_typers_own(error):
                raise
            raise typer.Exit(_told(error)) from None
        return result


def _is_typers_own(error: BaseException) -> bool:
    """Whether typer itself ends the process for this: an exit, a usage error, `--help`."""
    return type(error).__module__.startswith(("typer", "click"))


def _told(error: BaseException) -> int:
    from minutegraph.faults import tell

    return tell(error)


def _after_output_closed() -> int:
    from minutegraph.exit_codes import ExitCode

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitCode.OUTPUT_CLOSED


HELP_OPTIONS = ("--help", "-h")

app = typer.Typer(
    cls=Face,
    name="minutegraph",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": list(HELP_OPTIONS)},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"minutegraph {version('minutegraph')}")
        raise typer.Exit


@app.callback()
def minutegraph(
    ctx: typer.Context,
    graph: Annotated[
        str | None, typer.Option("--graph", metavar="PLACE", help="The graph for the command, as its own --graph.")
    ] = None,
    version: Annotated[  # noqa: ARG001 - typer calls it back
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Minutes of public bodies as a graph: what keeps coming back, what was promised, who said so, and where.

    Start with: minutegraph demo

    Then with your own: minutegraph load FOLDER && minutegraph trace "agency staff"
    """
    if graph and isinstance(ctx.command, TyperGroup):
        ctx.default_map = {name: {"graph": graph} for name in ctx.command.commands}


for command in (
    demo.demo,
    load.load,
    status.status,
    issues.issues,
    trace.trace,
    history.history,
    identity.identity,
    questions.questions,
    ask.ask,
    report.report,
    quote.quote,
    explain.explain,
    cypher.cypher,
    export.export,
    extract.extract,
    text.text,
    evaluate.evaluate,
):
    app.command()(command)


def _prepare_streams() -> None:
    """Files and pipes get UTF-8, whatever the locale; a terminal that lacks a character gets its number.

    Python has no stream at all where the caller closed it: what is said there is then said to nobody.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open until the end
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="backslashreplace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def main() -> None:
    """The console script."""
    _prepare_streams()
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(_told(KeyboardInterrupt()))
