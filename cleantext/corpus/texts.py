"""Bytes of a text file to text, and back."""

from __future__ import annotations


def decoded(data: bytes) -> tuple[str, str]:
    """Return the text and the name of the encoding that turns it back into these bytes.

    Raises:
        ValueError: if the bytes are no text.
    """
    encoding = "utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8"
    try:
        return data.decode(encoding, "surrogatepass"), encoding
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.start} is not UTF-8 ({error.reason}); convert the file to UTF-8 first") from None


def encoded(text: str) -> bytes:
    """Return the text as UTF-8; a lone surrogate that no normalizer repaired is written as it came."""
    return text.encode("utf-8", "surrogatepass")
