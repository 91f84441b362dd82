"""One record per real-world event: type, status, place, toll, and which mentions are one."""

import pytest

import marsad
from marsad.shapes import Event


def events(text: str, *, title: str | None = None, published: str | None = "2026-01-14") -> tuple[Event, ...]:
    return marsad.read(text, title=title, published=published).events


def test_an_attack_with_its_toll() -> None:
    (event,) = events("انفجرت عبوة ناسفة في الموصل فقتل ضابط وجنديان وأصيب خمسة بجروح")
    assert (event.type, event.status) == ("bombing", "new")
    assert event.place is not None
    assert (event.place.name, event.place.adm1) == ("الموصل", "نينوى")
    assert event.killed is not None
    assert event.killed.min == 3
    assert event.wounded is not None
    assert event.wounded.min == 5


def test_a_headline_and_its_body_are_one_event() -> None:
    found = events(
        "انفجرت سيارة مفخخة في حي الكرادة وسط بغداد وأدى الانفجار إلى مقتل ستة مدنيين.",
        title="ستة قتلى بانفجار سيارة مفخخة في بغداد",
    )
    assert [event.type for event in found] == ["bombing"]
    assert found[0].trigger.field == "text"


def test_the_toll_three_sentences_later_belongs_to_the_attack() -> None:
    (event,) = events("هاجم مسلحون نقطة تفتيش في الحويجة. وفرضت القوات طوقا. وأسفر الهجوم عن مقتل شرطيين.")
    assert event.type == "attack"
    assert event.killed is not None
    assert event.killed.min == 2


def test_several_incidents_are_several() -> None:
    found = events("قصفت طائرات حربية بلدة كفرنبل بريف إدلب. وانفجر لغم في ريف حماة فقتل طفل.")
    assert [event.type for event in found] == ["air_strike", "bombing"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وكان مسلحون قد هاجموا المقر ذاته العام الماضي في كركوك", "background"),
        ("قد يشن التنظيم هجوما على مدينة الموصل في حال انسحاب الجيش", "hypothetical"),
        ("سيطر داعش على الموصل عام 2014", "background"),
        ("هاجم مسلحو داعش نقطة للجيش في ديالى فجر اليوم", "new"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert [event.status for event in events(text)][:1] == [status]


def test_what_is_only_denied_is_denied() -> None:
    (event,) = events("نفت وزارة الدفاع وقوع أي هجوم على قاعدة عين الأسد")
    assert event.status == "denied"


def test_an_asserted_event_stays_new_when_somebody_denies_it() -> None:
    found = events("هاجم مسلحون معسكرا في كركوك فجر اليوم. ونفى مصدر أمني وقوع هجوم في كركوك.")
    assert [event.status for event in found] == ["new"]


@pytest.mark.parametrize(
    "text",
    [
        "سحق فريق الشرطة غريمه القوة الجوية بثلاثة أهداف في الدوري الممتاز",
        "تشتد المعركة الانتخابية في بغداد بين الكتل الكبيرة",
        "شن النائب هجوما لاذعا على الحكومة بسبب الموازنة",
        "توفي أربعة أشخاص وأصيب عشرة في حادث سير على الطريق السريع",
        "اندلع حريق في مستشفى بالناصرية وأودى بحياة خمسة مرضى",
        "رفع البنك المركزي سعر الفائدة بنسبة واحد في المئة",
    ],
)
def test_look_alikes_stay_out(text: str) -> None:
    assert events(text) == ()


def test_no_casualties_is_zero() -> None:
    (event,) = events("سقطت ثلاثة صواريخ كاتيوشا قرب مطار بغداد دون وقوع خسائر بشرية")
    assert event.killed is not None
    assert (event.killed.min, event.killed.max) == (0, 0)


def test_every_event_names_the_rule_that_read_it() -> None:
    (event,) = events("هاجم مسلحون نقطة تفتيش في الحويجة")
    assert any(evidence.rule.startswith("events/attack") for evidence in event.evidence)
