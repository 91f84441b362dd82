from __future__ import annotations

import gzip
import random

import pytest

from marsad.clean.errors import UnreadableInput
from marsad.clean.unpack import unpack

# Not compressible to nothing, so that a cut falls inside the data.
PAGE = bytes(random.Random(4).choices(b"abcdefgh <>p\n", k=400_000))


def test_whole_gzip_is_unpacked() -> None:
    assert unpack(gzip.compress(PAGE)) == PAGE


def test_members_follow_each_other() -> None:
    assert unpack(gzip.compress(b"one ") + gzip.compress(b"two")) == b"one two"


def test_a_cut_off_gzip_keeps_what_came_before() -> None:
    packed = gzip.compress(PAGE)
    kept = unpack(packed[: len(packed) // 2])
    assert PAGE.startswith(kept)
    assert len(kept) > len(PAGE) // 4


def test_junk_behind_the_gzip_is_left_out() -> None:
    assert unpack(gzip.compress(b"page") + b"\0\0\0junk") == b"page"


def test_a_gzip_damaged_from_its_start_is_refused() -> None:
    with pytest.raises(UnreadableInput, match=r"^news\.gz: .*damaged.*; fetch the file again$"):
        unpack(b"\x1f\x8b\x08\x00 nothing of the kind", name="news.gz")


def test_a_small_file_may_not_unpack_to_a_huge_one() -> None:
    with pytest.raises(UnreadableInput, match="more than 1 MB"):
        unpack(gzip.compress(b"\0" * 3_000_000), most=2**20)
