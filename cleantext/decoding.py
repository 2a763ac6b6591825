"""Bytes to text, for files whose encoding nobody wrote down.

In this order: a byte order mark; UTF-16 that surely is although it has none; UTF-8, strictly; UTF-8 as old programs
vary it, and as those write it that let half a character through (it is called WTF-8 then); UTF-8 with pieces of
Windows-1252 in it, as concatenated logs and databases have; plain text with a few accents and signs in it, which is
Windows-1252; then what charset-normalizer finds most plausible among the encodings that files in the wild are in; and
Windows-1252, in which every byte is some character.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

#: The four bytes of UTF-32 before the two of UTF-16 that they begin with.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: The names ``decode`` gives to UTF-8 with lone surrogates in it and to a mixture. Python has a codec for neither.
WITH_SURROGATES = "wtf-8"
MIXED = "utf-8+windows-1252"
#: ftfy's codec for UTF-8 as old programs vary it, and the one for what is foreign in a mixture.
VARIANTS, FOREIGN = "utf-8-variants", "sloppy-windows-1252"

#: What files in the wild are in, the commonest first: the encodings of the WHATWG Encoding Standard that Python has,
#: and those of DOS and of old Macintoshes. Asked for all it knows, charset-normalizer now and then prefers one that
#: hardly anybody used (French in Latin-1 came out as Central European Macintosh).
LIKELY = (
    *("cp1252", "cp1251", "cp1250", "cp932", "gb18030", "cp949", "euc_jp", "big5", "iso8859_2", "cp1254", "cp1256"),
    *("cp1253", "cp1255", "cp874", "cp1257", "cp1258", "koi8_r", "koi8_u", "iso8859_5", "iso8859_7", "mac_roman"),
    *("cp866", "cp850", "cp437"),
)

#: Control characters that no text has, whatever its encoding: all but tab, line ends, page feed, backspace and escape.
CONTROLS = bytes({*range(0x20)} - {*b"\b\t\n\v\f\r\x1b"})
#: UTF-16 shows without a mark if so many characters at least, and nine in ten, have a NUL for one of their two bytes:
#: one in 40 of an English text is a curly quotation mark or a dash, and has none.
_UNMARKED, _IN_TEN = 8, 9
#: The first of these NULs is among so many bytes.
_BEGINNING = 64

#: A guess looks at this many bytes, from the first that is not ASCII on: more of a text seldom changes it.
SAMPLE = 1 << 18

ESCAPED = re.compile("[\udc80-\udcff]+")
BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
HIGH = re.compile(b"[\x80-\xff]")


def decode(data: bytes | bytearray | memoryview) -> tuple[str, str]:
    """Return the text that the bytes most plausibly are, and the name of their encoding.

    ``data.decode(name)`` is the text, but for two names: ``"wtf-8"`` is UTF-8 with lone surrogates, and
    ``"utf-8+windows-1252"`` a mixture. Nothing is ever raised for what the bytes are: the worst guess is Windows-1252.

    >>> decode("naïve".encode())
    ('naïve', 'utf-8')
    >>> decode("naïve — ".encode() + "naïve".encode("windows-1252"))
    ('naïve — naïve', 'utf-8+windows-1252')

    Raises:
        TypeError: if it is given anything but bytes.
    """
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"decode turns bytes into text, but it was given {type(data).__name__}; is it text already?")
    data = bytes(data)
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark) and (text := _strictly(data, encoding)) is not None:
            return text, encoding
    if encoding := unmarked(data):
        return data.decode(encoding), encoding
    if (text := _strictly(data, "utf-8")) is not None:
        return text, "utf-8"
    import ftfy.bad_codecs  # noqa: F401, PLC0415  (it registers "utf-8-variants" and "sloppy-windows-1252")

    # Surrogates, each written as three bytes that begin with ED, and NUL, written as C0 80.
    if (b"\xed" in data or b"\xc0" in data) and (text := _strictly(data, VARIANTS)) is not None:
        return text, VARIANTS
    if b"\xed" in data and (text := _strictly(data, "utf-8", "surrogatepass")) is not None:
        return text, WITH_SURROGATES
    if (text := _mixed(data)) is not None:
        return text, MIXED
    encoding = "cp1252" if _is_western(data) else _likeliest(data)
    return data.decode(encoding), encoding


def unmarked(data: bytes) -> str:
    """Return which UTF-16 the bytes surely are, without a byte order mark; empty if none.

    >>> unmarked("The lamp was lit.".encode("utf-16-be"))
    'utf-16-be'
    """
    if len(data) % 2 or len(data) < 2 * _UNMARKED or b"\0" not in data[:_BEGINNING]:
        return ""
    for encoding, high in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if 10 * high.count(0) >= _IN_TEN * len(high) and (text := _strictly(data, encoding)) is not None:
            return encoding if {*text}.isdisjoint(map(chr, CONTROLS)) else ""
    return ""


def _strictly(data: bytes, encoding: str, errors: str = "strict") -> str | None:
    try:
        return data.decode(encoding, errors)
    except UnicodeDecodeError:
        return None


def _mixed(data: bytes) -> str | None:
    """Read the bytes as UTF-8, and those that are none as Windows-1252, if UTF-8 is the greater part.

    It is when the characters of UTF-8 beyond ASCII are as many as the bytes that are none of it. Text in another
    encoding has such characters by accident: in Japanese, Chinese and Korean up to 0.43 a foreign byte (EUC-JP), in
    Cyrillic 0.25 (code page 866), in Western European next to none.
    """
    text = data.decode("utf-8", "surrogateescape")
    foreign = sum(map(len, ESCAPED.findall(text)))
    if 2 * foreign > sum(map(len, BEYOND_ASCII.findall(text))):
        return None
    return ESCAPED.sub(lambda run: run[0].encode("utf-8", "surrogateescape").decode(FOREIGN), text)


def _is_western(data: bytes) -> bool:
    """Whether Python's Windows-1252, which lacks five bytes, decodes the text, and what it gives is plausible."""
    from cleantext.western import is_western  # noqa: PLC0415  (it reads lists of words, and is hardly ever needed)

    first = HIGH.search(data)
    start = max(0, first.start() - SAMPLE // 2) if first else 0
    return is_western(data[start : start + SAMPLE]) and _strictly(data, "cp1252") is not None


def _likeliest(data: bytes) -> str:
    """The name of the encoding that gives the most plausible text and can decode all of it."""
    from charset_normalizer import from_bytes  # noqa: PLC0415  (costly to import, and hardly ever needed)

    first = HIGH.search(data)
    sample = data[first.start() if first else 0 :][:SAMPLE]
    if len(sample) == SAMPLE:  # end it at a blank, lest it end inside a character
        sample = sample[: max(sample.rfind(b"\n"), sample.rfind(b" ")) + 1] or sample
    matches = list(from_bytes(sample, cp_isolation=list(LIKELY)))
    coherent = max((match.coherence for match in matches), default=0.0)
    # Least garbled, to a percent. Then characters of two bytes: by accident they do not come out so well. Then the
    # encodings in which letters are as frequent as in some language: to a tenth, since a sentence of French may look
    # more Baltic by a twentieth. Then the commonest.
    matches.sort(
        key=lambda match: (
            round(match.chaos, 2),
            not match.multi_byte_usage,
            match.coherence < coherent - 0.1,
            LIKELY.index(match.encoding),
        )
    )
    for match in matches:
        # Of encodings that give the same text, name the commonest.
        for encoding in sorted({match.encoding, *match.could_be_from_charset} & {*LIKELY}, key=LIKELY.index):
            if _strictly(data, encoding) is not None:
                return encoding
    return FOREIGN


def irregular(data: bytes, encoding: str) -> Iterator[tuple[int, int, bytes]]:
    r"""Yield the spans of the decoded text that had other bytes than their UTF-8, with these bytes.

    ``encoding`` is one of the two in which ``decode`` reads UTF-8 with pieces that are none.

    >>> list(irregular("naïve ".encode() + b"caf\xe9", MIXED))
    [(9, 10, b'\xe9')]
    """
    import ftfy.bad_codecs  # noqa: F401, PLC0415  (see decode)

    codec = FOREIGN if encoding == MIXED else VARIANTS
    shift = 0
    for run in ESCAPED.finditer(data.decode("utf-8", "surrogateescape")):
        piece = run[0].encode("utf-8", "surrogateescape")
        start, length = run.start() + shift, len(piece.decode(codec))
        yield start, start + length, piece
        shift += length - len(piece)
