"""Who did it to whom: from word order, prepositions, light verbs, adjectives and blame."""

from __future__ import annotations

import pytest

import marsad

Roles = dict[str, str]


def roles(text: str, type_: str | None = None) -> Roles:
    events = [event for event in marsad.read(text).events if type_ in (None, event.type)]
    return {actor.role: actor.id or actor.name for actor in events[0].actors}


@pytest.mark.parametrize(
    ("text", "initiator", "target"),
    [
        # verb, subject, object
        ("قصف الجيش الإسرائيلي منزلا في خان يونس", "israeli-army", "منزلا"),
        ("اختطف مسلحون مجهولون مزارعا شرق بعقوبة", "مسلحون مجهولون", "مزارعا"),
        ("اعتقلت قوات الاحتلال عشرة مواطنين من بلدة يعبد", "israeli-army", "عشرة مواطنين"),
        # subject before its verb
        ("داعش يهاجم نقطة للجيش في ديالى", "isis", "نقطة للجيش"),
        # a pronoun on the verb is who stood before it
        ("أفاد مصدر بأن ناشطا من المحتجين في بغداد اختطفه مجهولون", "مجهولون", "ناشطا من المحتجين"),
        # a verbal noun and what leads to its agent
        ("أصيب شرطي في هجوم شنه مسلحون على نقطة أمنية في الحويجة", "مسلحون", "نقطة أمنية"),
        ("قتل 15 جنديا في هجوم في مالي نسب إلى جماعة نصرة الإسلام والمسلمين", "jnim", "15 جنديا"),
        # the subject of a light verb
        ("أقدم مسلحون ليبيون، أمس، على خطف 14 تونسيا في الزاوية", "مسلحون ليبيون", "14 تونسيا"),
        ("نفذ الطيران الروسي غارات على قرية البارة", "russian-forces", "قرية البارة"),
        # the nation of an adjective
        ("قتل راع بغارة تركية على سيارة في زاخو", "turkish-army", "سيارة"),
        # no agent named
        ("انفجرت عبوة ناسفة على دورية للشرطة الاتحادية في الرشاد", None, "iraqi-federal-police"),
        ("لم يتعرض مطار أربيل لأي استهداف بمسيرة مفخخة", None, "مطار أربيل"),
    ],
)
def test_initiator_and_target(text: str, initiator: str | None, target: str | None) -> None:
    found = roles(text)
    assert (found.get("initiator"), found.get("target")) == (initiator, target)


def test_sides_of_a_fight_are_parties() -> None:
    (event,) = marsad.read("اندلعت اشتباكات بين قوات النظام وفصائل المعارضة في محيط سراقب").events
    assert [(actor.role, actor.id) for actor in event.actors] == [
        ("party", "syrian-army"),
        ("party", "syrian-opposition"),
    ]


def test_who_is_accused_is_blamed_and_no_initiator() -> None:
    found = roles("اتهم الجيش الحوثيين بقصف حي سكني في مأرب")
    assert found["blamed"] == "houthis"
    assert "initiator" not in found


def test_who_claims_it_is_no_initiator() -> None:
    found = roles("هاجم مسلحون فندقا في مقديشو. وتبنت حركة الشباب الصومالية العملية.")
    assert (found["initiator"], found["claimed_by"]) == ("مسلحون", "al-shabaab")


def test_a_place_that_changes_hands_is_no_actor() -> None:
    assert roles("سيطرت قوات سوريا الديمقراطية على حقل العمر", "territory_change") == {"initiator": "sdf"}


def test_a_weapon_is_no_target() -> None:
    assert "target" not in roles("انفجرت سيارة مفخخة في تكريت")


def test_victims_are_the_target_where_no_other_is_named() -> None:
    assert roles("قتل مدنيان بقصف على ريف حلب")["target"] == "مدنيان"
