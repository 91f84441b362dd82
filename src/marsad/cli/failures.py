"""How a command fails: one line on standard error that names the input and the remedy, never a traceback."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import typer

BROKEN_LINES, UNREADABLE = 1, 2


def complain(message: object) -> None:
    """One line on standard error; control characters of an input cannot steer the terminal."""
    line = "".join(char if char.isprintable() else " " for char in " ".join(str(message).split()))
    print(f"marsad: {line}", file=sys.stderr, flush=True)


@contextmanager
def one_line_errors() -> Iterator[None]:
    """Turn what inputs, lexicon and disk raise into one line and exit status 2; a closed pipe ends quietly."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_quietly()
    except OSError as error:
        if error.errno == errno.EPIPE:
            _leave_quietly()
        where = f"{error.filename}: " if error.filename else ""
        complain(f"{where}{error.strerror or error}; check the name, its permissions and the space on the disk")
        raise typer.Exit(UNREADABLE) from error
    except ValueError as error:
        # UnreadableInput, SourceError, FetchError, LexiconError, GazetteerError and a bad --published are ValueErrors.
        complain(error)
        raise typer.Exit(UNREADABLE) from error
    except MemoryError as error:
        complain("out of memory; give smaller inputs or fewer --jobs")
        raise typer.Exit(UNREADABLE) from error


def _leave_quietly() -> None:
    """The reader of our output (`| head`) has gone: nothing more to say, not even when Python flushes at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise typer.Exit(0)
