from pathlib import Path

import pytest

from loaders.decoding import decode
from loaders.problems import Binary, Empty, UnknownEncoding

PAGE = "The Panel noted the children’s plan – 27%.\n"
PATH = Path("page.txt")


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (PAGE.encode(), "utf-8"),
        (PAGE.encode("cp1252"), "cp1252"),
        (PAGE.encode("utf-16"), "utf-16"),
        (PAGE.encode("utf-16-le"), "utf-16"),
        (PAGE.encode("utf-16-be"), "utf-16"),
    ],
)
def test_encodings_are_told_apart(content: bytes, encoding: str):
    decoded = decode(content, PATH)

    assert (decoded.text, decoded.encoding, decoded.cut_off) == (PAGE, encoding, False)


def test_a_byte_order_mark_is_kept_so_that_offsets_hold():
    assert decode(b"\xef\xbb\xbf" + PAGE.encode(), PATH).text == "\ufeff" + PAGE


def test_a_character_cut_in_two_at_the_end_is_left_out_and_told():
    decoded = decode("It’s the child’".encode()[:-1], PATH)

    assert (decoded.text, decoded.encoding, decoded.cut_off) == ("It’s the child", "utf-8", True)


@pytest.mark.parametrize("content", [b"", b" \n\t ", b"\xef\xbb\xbf\n", "\ufeff ".encode("utf-16-le")])
def test_nothing_is_empty(content: bytes):
    with pytest.raises(Empty):
        decode(content, PATH)


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04....", "Word"),
        (bytes(range(32)) * 9, "binary"),
        (b"a\x00b\x01\xfe", "binary"),
    ],
)
def test_what_is_not_text_is_named(content: bytes, named: str):
    with pytest.raises(Binary, match=named):
        decode(content, PATH)


def test_bytes_that_fit_no_encoding_are_refused():
    with pytest.raises(UnknownEncoding, match="neither UTF-8"):
        decode(b"The Panel \x81\x8d noted", PATH)
