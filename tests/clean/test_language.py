from __future__ import annotations

import pytest

from marsad.clean.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("قال الناطق إن الطريق فُتح بعد ساعتين", "ar"),
        ("قال الناطق فی البلدة إن القوات وصلت علی عجل", "ar"),
        ("انفجار", "ar"),
        ("این خبر را از تهران به شما می دهیم و گفته شده است که راه باز شد", "fa"),
        ("لە شاری هەولێر کۆبوونەوەیەک کرا بۆ باسکردنی ڕێگاکە", "ckb"),
        ("اس حملے میں کئی افراد زخمی ہوئے ہیں اور انہیں ہسپتال منتقل کیا گیا ہے", "ur"),
        ("The road was opened two hours after the attack in the north of the town", "en"),
        ("La route est ouverte dans le nord de la ville pour les habitants", "fr"),
        ("הדרך נפתחה", "he"),
        ("Xyzzy plugh", None),
        ("12 / 5 …", None),
        ("", None),
    ],
)
def test_the_language_is_named_where_it_is_certain(text: str, language: str | None) -> None:
    assert language_of(text) == language
