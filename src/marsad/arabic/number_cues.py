"""The words beside a number that tell what it counts; a closed list that no phrase of the lexicon needs."""

from __future__ import annotations

from typing import Literal

from marsad.arabic.fold import fold_plain

NumberRole = Literal[
    "count", "distance", "unit", "money", "age", "time", "date", "percent", "score", "article", "measure"
]

YEARS = range(1800, 2101)
# Behind «عام» or a month also the years of history.
PAST_YEARS = range(500, 2101)
HIJRI_YEARS = range(1300, 1501)
# First words of months; tests hold them against the lexicon, which this layer may not import.
MONTH_WORDS = frozenset(
    fold_plain(
        "كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين يناير فبراير مارس أبريل مايو يونيو يونيه يوليو يوليه "
        "أغسطس سبتمبر أكتوبر نوفمبر ديسمبر جانفي فيفري أفريل ماي جوان جويلية أوت غشت شتنبر نونبر دجنبر يوليوز "
        "محرم صفر ربيع جمادى رجب شعبان رمضان شوال ذو ذي"
    ).split()
)
_AFTER: dict[NumberRole, str] = {
    "distance": "كم كلم كيلومتر كيلومترا كيلومترات كيلومترين كيلو متر مترا أمتار مترين ميل ميلا أميال",
    "money": "دولار دولارا دولارات دينار دينارا دنانير ليرة ليرات جنيه جنيها جنيهات ريال ريالا ريالات درهم درهما دراهم "
    "يورو شيكل شيقل تومان $ €",
    "measure": "كغ كغم كيلوغرام كيلوغراما كيلوغرامات كيلوجرام غرام غراما جرام طن طنا أطنان لتر لترا ليتر برميل برميلا "
    "براميل هكتار هكتارا هكتارات درجة درجات ملم مم سم بوصة دونم دونما ميغاواط ميغاوات أضعاف ضعفا مرة مرات نقطة نقاط",
    "time": "ساعة ساعات دقيقة دقائق ثانية ثوان يوم يوما أيام أسبوع أسبوعا أسابيع شهر شهرا أشهر شهور ليلة ليال عام عاما "
    "أعوام سنة سنوات سنين عقود قرون قرنا مساء صباحا ظهرا فجرا ليلا عصرا",
    "percent": "% ٪ بالمئة بالمائة بالمية",
    "score": "هدف هدفا هدفين",
}
_BEFORE: dict[NumberRole, str] = {
    "unit": "اللواء لواء الفوج فوج الكتيبة كتيبة الفرقة فرقة السرية الفيلق القناة الدفعة رقم الحلقة العدد "
    "النسخة الطريق شارع ميدان",
    "article": "المادة مادة المادتين المواد الفقرة البند القرار القانون الفصل المرسوم",
    "time": "الساعة ساعة",
    "age": "العمر عمره عمرها عمرهم أعمارهم البالغ بعمر سن بسن عمر",
    "measure": "عيار طراز إف ميغ سوخوي سو تي ميراج مي شاهد",
    "money": "$ €",
    "percent": "% ٪",
    "distance": "الكيلو",
}
CLITICS = frozenset(("ال", "ب", "ل", "و", "ف", "بال", "لل", "وال"))
ARTICLE_NUMBERS = frozenset(("القرار", "القانون", "الماده", "المرسوم"))


def _inverted(table: dict[NumberRole, str]) -> dict[str, NumberRole]:
    return {word: role for role, words in table.items() for word in fold_plain(words).split()}


ROLE_AFTER = _inverted(_AFTER)
ROLE_BEFORE = _inverted(_BEFORE)
YEAR_NOUNS = frozenset(fold_plain("عام عاما أعوام سنة سنوات سنين").split())
LIFE_NOUNS = frozenset(fold_plain("شهر شهرا أشهر شهور يوم يوما أيام أسبوع أسابيع").split())
AGE_AFTER = frozenset(fold_plain("العمر عمره عمرها عمرهم أعمارهم عمر").split())
AGE_BEFORE = frozenset(fold_plain("العمر عمره عمرها عمرهم أعمارهم عمر البالغ البالغة بعمر يبلغ تبلغ سنه").split())
YEAR_CUES = frozenset(
    fold_plain(
        "عام العام سنة السنة عامي العامين لعام وعام بعام في وفي منذ ومنذ خلال حتى قبل وقبل بعد وبعد مطلع أواخر أوائل "
        "منتصف نهاية بداية صيف شتاء ربيع خريف حرب أحداث موسم"
    ).split()
)
STRONG_YEAR_CUES = frozenset(fold_plain("عام العام سنة السنة عامي لعام وعام بعام وسنة لسنة بسنة صيف شتاء خريف").split())
DAY_CUES = frozenset(fold_plain("يوم ويوم ليوم بتاريخ تاريخ").split())
TURNS = frozenset(fold_plain("الجاري الحالي الماضي المنصرم الفائت المقبل القادم").split())
SPORT = frozenset(
    fold_plain("فاز فوز بفوز الفوز نتيجة بنتيجة تعادل التعادل بالتعادل مباراة المباراة هزم بهدفين بهدف أهداف").split()
)
# «قال اللواء: 3 جنود»: before people the rank is a man's, not a brigade's.
PEOPLE = frozenset(fold_plain("قتلى قتيلا جرحى جريحا جنود عناصر مدنيين أشخاص شخصا").split())
