from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, get_args

import pytest

from marsad import shapes
from marsad.cli.formats import labels

TABLES: list[tuple[Any, Mapping[Any, labels.Label]]] = [
    (shapes.EventType, labels.EVENT_TYPES),
    (shapes.Status, labels.STATUSES),
    (shapes.Stance, labels.STANCES),
    (shapes.Role, labels.ROLES),
    (shapes.HarmKind, labels.HARMS),
    (shapes.VictimGroup, labels.VICTIM_GROUPS),
    (shapes.PlacePrecision, labels.PLACE_PRECISIONS),
    (shapes.PlaceKind, labels.PLACE_KINDS),
    (shapes.DatePrecision, labels.DATE_PRECISIONS),
    (shapes.ActorKind, labels.ACTOR_KINDS),
    (labels.MarkKind, labels.MARKS),
]


@pytest.mark.parametrize(("values", "table"), TABLES)
def test_every_value_of_the_shapes_has_a_label_and_no_label_is_left_over(
    values: Any, table: Mapping[Any, labels.Label]
) -> None:
    assert set(table) == set(get_args(values))


@pytest.mark.parametrize(("values", "table"), TABLES)
def test_arabic_labels_are_arabic_english_labels_english_and_none_occurs_twice(
    values: Any, table: Mapping[Any, labels.Label]
) -> None:
    assert all(re.fullmatch("[\u0621-\u064a ]+", label.ar) for label in table.values())
    assert all(re.fullmatch("[a-z ]+", label.en) for label in table.values())
    assert len({label.ar for label in table.values()}) == len({label.en for label in table.values()}) == len(table)
