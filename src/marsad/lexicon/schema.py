"""What a linguist may write in `lexicon/ar/<part>/<concept>.yml`, checked strictly, every scalar a string.

The YAML reader keeps every scalar a string (no Norway problem), except inside ``gives``, where whole numbers and
``true``/``false``/``null`` mean what they say.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import msgspec
import yaml

Value = str | int | bool | None
WordForm = Literal["noun", "verb", "fixed", "name"]


class LexiconError(ValueError):
    """A lexicon file that cannot be used; the message names the file and the remedy."""


class Phrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A phrase as found in a dictionary: a noun in the singular without article, a verb in the past («قصف»).

    ``form`` says how it inflects; ``present`` is a verb's present (يقصف); ``plural`` a noun's plurals, or ``sound``
    (ون/ين) or ``feminine`` (ات). «…» in the text lets up to ``gap`` words stand there. ``gives`` adds to or overrides
    what the file gives.
    """

    id: str
    text: str
    source: str
    form: WordForm = "noun"
    present: str | None = None
    plural: str | tuple[str, ...] = ()
    gap: str = "4"
    gives: dict[str, Value] = {}


class Says(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A sentence that must be read so: ``gives`` names fields of one event, claim, place … of its reading.

    ``gap`` marks one the reader cannot read yet; the check fails as soon as it can, so that no mark outlives its gap.
    """

    sentence: str
    phrase: str
    gives: dict[str, Value]
    published: str | None = None
    gap: str | None = None


class Silent(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A sentence from which nothing of this concept may be read, and why; ``gap`` as in :class:`Says`."""

    sentence: str
    because: str
    gap: str | None = None


class Concept(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One file: a concept, its phrases, and the sentences that prove them. ``line`` is for page furniture only."""

    concept: str
    part: str
    phrases: tuple[Phrase, ...]
    says: tuple[Says, ...]
    silent: tuple[Silent, ...] = ()
    gives: dict[str, Value] = {}
    line: dict[str, str] = {}


class _StringLoader(yaml.CSafeLoader):
    """Keeps every scalar a string."""


_StringLoader.yaml_implicit_resolvers = {}
_LITERALS: dict[str, Value] = {"true": True, "false": False, "null": None}


def read_concept(path: Path) -> Concept:
    """Read and validate one file. Raises :class:`LexiconError` naming the file and the fault."""
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=_StringLoader)
        concept = msgspec.convert(_with_values(raw), Concept)
    except (yaml.YAMLError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path}: {' '.join(str(error).split())}; see docs/add-a-phrase.md") from error
    if concept.part != path.parent.name or concept.concept != path.stem:
        raise LexiconError(f"{path}: says part {concept.part!r}, concept {concept.concept!r}; name folder and file so")
    return concept


def _with_values(node: Any, inside_gives: bool = False) -> Any:
    """Turn the scalars under every ``gives`` into values; leave all others strings."""
    if isinstance(node, dict):
        return {key: _with_values(value, inside_gives or key == "gives") for key, value in node.items()}
    if isinstance(node, list):
        return [_with_values(item, inside_gives) for item in node]
    if inside_gives and isinstance(node, str):
        return _value(node)
    return node


def _value(text: str) -> Value:
    if text in _LITERALS:
        return _LITERALS[text]
    return int(text) if text.isascii() and text.isdigit() else text
