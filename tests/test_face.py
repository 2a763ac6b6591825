"""The public face: ``clean`` and ``explain``, and every name that is promised."""

from __future__ import annotations

import pytest

import cleantext

NOISY = "The ﬁnal word ,next to donâ€™t."


def test_clean_and_explain_agree() -> None:
    assert cleantext.clean(NOISY, preset="minimal") == cleantext.explain(NOISY, preset="minimal").text


def test_select_and_ignore() -> None:
    assert cleantext.clean(NOISY, select="encoding") == "The ﬁnal word ,next to don’t."
    assert cleantext.clean(NOISY, select=["encoding", "characters"], ignore=["characters"]) == cleantext.clean(
        NOISY, select="encoding"
    )
    assert cleantext.clean(NOISY, select=(name for name in ["encoding"])) == cleantext.clean(NOISY, select="encoding")


def test_lexicon_and_confidence() -> None:
    text = "It is a matter for the peopleto decide, and the people to whom it matters."
    assert "people to decide" in cleantext.clean(text)
    for lexicon in (["peopleto"], iter(["peopleto"]), {"peopleto"}):
        assert cleantext.clean(text, lexicon=lexicon) == text
    assert cleantext.explain(text, min_confidence=1.0).text == text
    with pytest.raises(TypeError, match="a lexicon is words"):
        cleantext.clean(text, lexicon="peopleto")
    with pytest.raises(ValueError, match="min_confidence"):
        cleantext.clean(text, min_confidence=2)


def test_everything_promised_is_there() -> None:
    for name in cleantext.__all__:
        assert hasattr(cleantext, name)


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        cleantext.nothing  # type: ignore[attr-defined]  # noqa: B018
