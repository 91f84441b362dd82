"""Counts find their harm, and their group."""

import pytest

import marsad


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("هجوم في ديالى خلف 23 قتيلا من الجنود وما يزيد على 10 جرحى", 23, 10),
        ("أسفر الهجوم في ديالى عن مقتل ضابط وثلاثة جنود وإصابة 15 آخرين", 4, 15),
        ("قتل في الهجوم بديالى ما لا يقل عن 22 شخصا بينهم ثلاثة أطفال", 22, None),
        ("هجوم في ديالى أدى إلى مقتل جندي", 1, None),
        ("هجوم في ديالى أدى إلى إصابة شرطيين اثنين", None, 2),
        ("هجوم في ديالى أوقع قتلى وجرحى", None, None),
        ("هجوم في ديالى: القتلى 15 والجرحى 47", 15, 47),
        ("قتل عشرون شخصا وأصيب أربعون بجروح في هجوم بديالى", 20, 40),
        ("عشرون شخصا قتلوا في هجوم بديالى", 20, None),
        ("هجوم في ديالى على بعد 30 كم من المدينة شارك فيه 50 مسلحا", None, None),
    ],
)
def test_tolls(text: str, killed: int | None, wounded: int | None) -> None:
    (event,) = marsad.read(text).events
    assert (event.killed.min if event.killed else None) == killed
    assert (event.wounded.min if event.wounded else None) == wounded


def test_parts_are_details_and_do_not_add_up() -> None:
    (event,) = marsad.read("قتل عشرة مدنيين بينهم أربعة أطفال في قصف على حلب").events
    assert event.killed is not None
    assert event.killed.min == 10
    assert ("children", 4) in {(v.detail, v.count.min) for v in event.victims if v.count}
