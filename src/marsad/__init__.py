"""Marsad: Arabic news into a sourced record. ``marsad.read(text)`` and ``marsad.read_page(html)`` give a Reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from marsad.pipeline import read, read_page

__all__ = ["read", "read_page"]


def __getattr__(name: str) -> Any:
    """Load the pipeline only when it is asked for: `marsad --help` need not wait for it."""
    if name in __all__:
        from marsad import pipeline  # noqa: PLC0415 - the point of this function

        return getattr(pipeline, name)
    raise AttributeError(f"module 'marsad' has no attribute {name!r}")
