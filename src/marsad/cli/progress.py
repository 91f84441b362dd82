"""A progress bar on standard error, only where a person watches and only when the work takes longer than a second."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 1.0
"""Seconds before the bar appears."""


class Ticker:
    """Counts finished work. ``total`` is in the units of :meth:`advance`, None when unknown."""

    def __init__(self, label: str, total: int | None, *, patience: float = PATIENCE) -> None:
        """Name the work and how much of it there is."""
        self._label = label
        self._total = total
        self._shows_at = time.monotonic() + patience
        self._watched = sys.stderr.isatty()
        self._done = 0
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Start counting."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()

    def watch(self, watched: bool) -> None:
        """Show nothing where output and bar would share one terminal."""
        self._watched = self._watched and watched

    def advance(self, amount: int = 1) -> None:
        """Note that ``amount`` more is done."""
        self._done += amount
        if not self._watched or time.monotonic() < self._shows_at:
            return
        if self._bar is None:
            self._show()
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=self._done)

    def _show(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - rich costs start-up time that short work need not pay
        from rich.progress import Progress  # noqa: PLC0415

        self._bar = Progress(console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task(self._label, total=self._total)
        self._bar.start()
