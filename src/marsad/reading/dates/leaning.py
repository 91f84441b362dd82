"""Which way a clause looks: «سيعقد الاجتماع الخميس» means the coming Thursday, «عقد الاجتماع الخميس» the last.

News looks back, so only a verb marked as future («سـ», «سوف», «لن») or a word of planning turns a date round.
"""

from __future__ import annotations

from marsad.reading.dates.view import View

_PARTICLES = frozenset(("سوف", "وسوف", "لن", "ولن"))
_PLANNED = frozenset(
    "المقرر المزمع المرتقب المنتظر المتوقع المقرره المرتقبه المتوقعه مقرر مقرره يعتزم تعتزم يعتزمون ينوي تنوي".split()
)
# Words beside these speak of something else: «العملية التي بدأت الخميس».
_CLAUSE_BREAKS = frozenset(
    ". ؟ ! ؛ ? ; الذي التي الذين اللذين وكان وكانت كان كانت وقد قد اذ حيث فيما عندما حين لكن ولكن بينما وقال "
    "واضاف واعلن بعد وبعد منذ ومنذ عقب اثر خصوصا بسبب لم ولم".split()
)
# Words that begin like a future verb, by their stem where no verb has it, else as they are: «سياسي», but «سيد» only alone.
_NOUN_STEMS = tuple(
    "سيار سياس سياد سياق سياج سيطر سيناري سيبيري سيستان ستوكهول سترات ستمي ستيف ستولت سنوا سنوي سنجا سنتي سنغاف".split()
)
_NOUNS = frozenset(
    "سيد سيده سيدات سيدتين سيدي سيدنا سينا سيناء سينما سيول سيولا سيوف سيف سيفا سيل سير سيره سيرا سيرت سيرته سيرها سيرهم "
    "سيما سيان سيتي سيسي سيمون سيزار سيريا سيباستيان سيلفا سيهات سته ستين ستون ستار ستاره ستاد ستره ستريت ستالين ستافان "
    "ستوديو سنه سنتان سنتا سند سندات سني سنيه سنيا سنان سنار سناح سنتر سنتكوم سنين".split()
)
_SINCE = frozenset(("منذ", "ومنذ"))
_WINDOW = 12
_SHORTEST = 4
# «سنرد», «سأعود»: the first person is rarer and has more homographs, so the word must be longer.
_SHORTEST_OF_US = 5
# Present verbs in «ت»; other words in it may be past («توفي», «تعرض»).
_BEGINNINGS = frozenset(
    "تبدا تنطلق تنتهي تعقد تجري تصل تعود تغادر تستانف تفتح تغلق تدخل تنقضي تسري تصدر تستضيف تنظم تنعقد تعلن تشهد".split()
)
_SENTENCE_MARKS = frozenset((".", "؟", "!", "؛", "?", ":"))
_MARKS = frozenset(("", ".", "،", ",", ":", "؛", "-", "و"))


def looks_ahead(view: View, first: int, last: int) -> bool:
    """Whether the clause round words ``first`` to ``last`` speaks of what is still to come."""
    words = view.run.words
    if view.word(first - 1) in _SINCE:
        return False
    if is_future(view, last + 1) and _opens_clause(view, first):
        return True
    for at in range(first - 1, max(-1, first - 1 - _WINDOW), -1):
        word = words[at]
        if word in _CLAUSE_BREAKS or word.startswith("\n"):
            return False
        if word in _PLANNED or is_future(view, at):
            return True
    return False


def _opens_clause(view: View, first: int) -> bool:
    """«وفي 20 آذار ستجرى الانتخابات», but not «عملية أطلقت الجمعة ستتواصل»."""
    before = first - 1 - (view.word(first - 1) in ("في", "وفي", "يوم"))
    return view.word(before) in _MARKS or view.word(before).startswith("\n") or view.word(first - 1) == "وفي"


def is_future(view: View, at: int) -> bool:
    """Whether the word is a verb marked as future, or the particle before one."""
    word = view.word(at).removeprefix("و") if view.word(at).startswith("وس") else view.word(at)
    if word in _PARTICLES:
        return True
    if len(word) < _SHORTEST or word[0] != "س" or word[1] not in "يتنا":
        return False
    if word[1] in "نا" and len(word) < _SHORTEST_OF_US:
        return False
    if word[1] == "ا":
        offset = 2 if view.word(at).startswith("و") else 1
        return view.run.letter(at, offset) == "أ" and not word.startswith(("سال", "سام"))
    return word not in _NOUNS and not word.startswith(_NOUN_STEMS)


def opens_in_present(view: View, at: int) -> bool:
    """Whether the clause before ``at`` opens with a present verb: «تبدأ المحادثات بعد أسبوعين»."""
    first = at
    while first > 0 and view.word(first - 1) not in _SENTENCE_MARKS and not view.word(first - 1).startswith("\n"):
        first -= 1
        if at - first > _WINDOW:
            return False
    word = view.word(first)
    present = word in _BEGINNINGS or len(word) >= _SHORTEST and word[0] == "ي"
    return first < at and present and first not in view.hits
