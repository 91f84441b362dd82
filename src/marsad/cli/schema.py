"""`marsad schema`: the contract of a reading as JSON Schema, made from the shapes."""

from __future__ import annotations

from typing import Any


def schema() -> None:
    """Print the JSON Schema of a reading (the package ships it as reading.schema.json)."""
    import json  # noqa: PLC0415 - `marsad --help` need not wait for it

    print(json.dumps(reading_schema(), ensure_ascii=False, indent=1))


def reading_schema() -> dict[str, Any]:
    """JSON Schema of what `marsad read --format jsonl` prints a line of."""
    import msgspec  # noqa: PLC0415

    from marsad.shapes import SCHEMA, Reading  # noqa: PLC0415

    made = msgspec.json.schema(Reading)
    shapes = made["$defs"]
    for shape in shapes.values():
        shape["description"] = " ".join(shape["description"].split())
    shapes["Reading"]["properties"]["schema"] = {"const": SCHEMA}
    shapes["Event"]["properties"]["evidence"]["minItems"] = 1
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA, "title": "Reading"}
    return head | made
