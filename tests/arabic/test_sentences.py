"""Sentences end where they end, not where a mail program wrapped the line."""

import pytest

from marsad.arabic.sentences import clauses, sentences
from marsad.arabic.tokens import tokenise


def split(text: str) -> list[str]:
    tokens = tokenise(text)
    return [" ".join(tokens.words[s.first : s.last + 1]) for s in sentences(tokens)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("وصل الوفد. غادر الوفد", 2),
        ("وصل الوفد؟ نعم! غادر", 3),
        ("عنوان قصير\nثم يبدأ الخبر هنا", 2),
        ("استخدموا قذائف آر.بي.جي في الهجوم", 1),
        ("بلغت النسبة 3.5 في المئة", 1),
        ("", 0),
        ("...", 0),
    ],
)
def test_sentences_are_counted(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_a_wrapped_line_goes_on() -> None:
    line = "قال مصدر محلي إن دورية مشتركة خرجت صباح اليوم من مقرها في أطراف البلدة متجهة إلى القرى البعيدة التي تقع على"
    assert len(split(f"{line}\nالضفة الأخرى من النهر.")) == 1


def test_a_line_that_ends_in_a_preposition_goes_on() -> None:
    assert len(split("وصل الفريق إلى\nالمدينة")) == 1


def test_clauses_part_at_commas_and_openers() -> None:
    tokens = tokenise("هدأت الجبهة، وعاد السكان فيما بقيت الطرق مغلقة")
    sentence = sentences(tokens)[0]
    parts = [" ".join(tokens.words[a : b + 1]) for a, b in clauses(tokens, sentence)]
    assert parts == ["هدات الجبهه", "وعاد السكان", "فيما بقيت الطرق مغلقه"]
