"""What the stage raises when bytes hold no article."""

from __future__ import annotations


class UnreadableInput(ValueError):  # noqa: N818 - the stage's public name
    """Input that cannot become an article; ``str()`` is one line: the input's name, why, and the remedy."""

    def __init__(self, name: str, why: str, remedy: str) -> None:
        """Name the input, say why it cannot be read, and what to do."""
        super().__init__(f"{name}: {why}; {remedy}")
        self.name = name
        self.why = why
        self.remedy = remedy
