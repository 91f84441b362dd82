"""Readings keep their contract: our schema beside the shapes, and the shared one where it is at hand."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from marsad import pipeline
from marsad.cli.reading import article_of
from marsad.cli.schema import reading_schema
from marsad.collect.records import read_record
from marsad.shapes import to_json

HOME = Path(__file__).resolve().parent.parent
SHARED = HOME.parent / "shared" / "evaluation"
SAMPLES = sorted((HOME / "samples").glob("*.json"))
DEV = sorted(path for room in ("dev", "dev_real") for path in (SHARED / room).glob("*.json"))


def _shipped() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(files("marsad").joinpath("reading.schema.json").read_text(encoding="utf-8"))
    return schema


def _read(path: Path) -> dict[str, Any]:
    record = read_record(path.read_bytes())
    reading: dict[str, Any] = json.loads(to_json(pipeline.read_cleaned(article_of(record), article_id=path.stem)))
    return reading


def _spans(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [span for item in node for span in _spans(item)]
    if not isinstance(node, dict):
        return []
    return [node] * ({"field", "start", "end", "text"} <= set(node)) + _spans(list(node.values()))


def test_the_shipped_schema_is_the_shapes() -> None:
    assert _shipped() == json.loads(json.dumps(reading_schema())), "run: marsad schema > src/marsad/reading.schema.json"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_reading_of_a_sample_keeps_the_contract(path: Path) -> None:
    Draft202012Validator(_shipped()).validate(_read(path))


@pytest.mark.skipif(not DEV, reason="the annotated articles are not at hand")
@pytest.mark.parametrize("path", DEV, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_reading_of_an_annotated_article_keeps_the_shared_contract(path: Path) -> None:
    shared = json.loads((SHARED / "reading.schema.json").read_text(encoding="utf-8"))
    reading = _read(path)
    Draft202012Validator(shared).validate(reading)
    Draft202012Validator(_shipped()).validate(reading)


@pytest.mark.parametrize("path", [*SAMPLES, *DEV], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_span_slices_to_its_words(path: Path) -> None:
    reading = _read(path)
    spans = _spans(reading)
    assert spans or not reading["relevant"]
    for span in spans:
        assert reading["article"][span["field"]][span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("path", SAMPLES[:3], ids=lambda path: path.stem)
def test_the_same_article_gives_the_same_bytes(path: Path) -> None:
    record = read_record(path.read_bytes())
    one, other = (to_json(pipeline.read_cleaned(article_of(record), article_id="a")) for _ in range(2))
    assert one == other
