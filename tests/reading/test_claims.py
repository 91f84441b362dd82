"""Speaker, stance and words of what is said, over chains of cues."""

import pytest

import marsad
from marsad.shapes import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return marsad.read(text).claims


def said(text: str) -> list[tuple[str | None, str, str]]:
    return [(c.speaker.text if c.speaker else None, c.stance, c.content.text) for c in claims(text)]


def test_a_chain_without_subjects_belongs_to_the_last_speaker() -> None:
    text = (
        "قال المتحدث باسم وزارة الداخلية العميد ناصر الجبوري إن القوات انتشرت في المدينة. "
        "وأضاف أن الطرق مفتوحة، مبيناً أن الحركة طبيعية."
    )
    speakers = [c.speaker for c in claims(text)]
    assert [s.text for s in speakers if s] == ["المتحدث باسم وزارة الداخلية العميد ناصر الجبوري"] * 3
    assert [c.cue.text for c in claims(text)] == ["قال", "أضاف", "مبيناً"]


def test_a_surname_takes_its_name_from_the_first_mention() -> None:
    text = "قال النائب كريم الساعدي إن اللجنة اجتمعت. وأكد الساعدي أن التقرير جاهز."
    second = claims(text)[1].speaker
    assert second is not None
    assert second.text == "الساعدي"
    assert second.name == "كريم الساعدي"


@pytest.mark.parametrize(
    ("text", "speaker", "stance", "content"),
    [
        ("أكد مصدر أمني أن الطريق آمن", "مصدر أمني", "confirm", "الطريق آمن"),
        ("مصدر أمني أكد أن الطريق آمن", "مصدر أمني", "confirm", "الطريق آمن"),
        ("نفى مصدر أمني وقوع أي هجوم في المدينة", "مصدر أمني", "deny", "وقوع أي هجوم في المدينة"),
        ("حذر وزير الدفاع من هجمات جديدة", "وزير الدفاع", "warn", "هجمات جديدة"),
        ("وصلت القافلة إلى المدينة، بحسب مصدر أمني", "مصدر أمني", "assert", "وصلت القافلة إلى المدينة"),
        ("نقلت رويترز عن مصدر أمني أن الطريق آمن", "مصدر أمني", "assert", "الطريق آمن"),
        ("وزارة الداخلية: الوضع مستقر في عموم المحافظة", "وزارة الداخلية", "assert", "الوضع مستقر في عموم المحافظة"),
    ],
)
def test_frames(text: str, speaker: str, stance: str, content: str) -> None:
    assert said(text) == [(speaker, stance, content)]


def test_the_chain_of_carriers_is_kept() -> None:
    (claim,) = claims("نقلت رويترز عن مصدر أمني أن الطريق آمن")
    assert claim.via == ("رويترز",)


def test_direct_speech_is_cut_at_its_marks() -> None:
    (claim,) = claims("وقال مصدر أمني إن «القوات وصلت إلى أطراف البلدة ليلا» قبل أن يغادر المكان")
    assert claim.direct
    assert claim.content.text == "القوات وصلت إلى أطراف البلدة ليلا"


def test_scare_quotes_are_not_speech() -> None:
    (claim,) = claims("أكد مصدر أمني أن «داعش» انسحب من القرية")
    assert not claim.direct


def test_a_reported_denial_denies() -> None:
    (claim,) = claims("قال مصدر أمني إن الهجوم لم يحصل")
    assert claim.stance == "deny"


def test_between_is_not_a_cue() -> None:
    assert claims("دارت مباحثات بين الطرفين في بغداد") == ()
