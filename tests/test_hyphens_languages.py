"""Hyphens at line ends in languages that set them by rules of their own: clitics, names in closed compounds."""

from __future__ import annotations

import pytest

from cleantext import Chain

CASES = {
    "Czech clitic, which makes another word when it is joined": (
        "cs",
        "Zůstaneme doma. Je-\nli okno otevřené, nebo nemá-\nli loď plachtu, nepojedeme.",
        "Zůstaneme doma. Je-li okno otevřené, nebo nemá-li loď plachtu, nepojedeme.",
    ),
    "Portuguese pronouns behind their verbs, and a broken word that ends like one": (
        "pt",
        "O marinheiro quer restaurá-\nlo, mas o barco refere-\nse a outro porto. Podem vê-\nlas com a clas-\nse toda.",
        "O marinheiro quer restaurá-lo, mas o barco refere-se a outro porto. Podem vê-las com a classe toda.",
    ),
    "Romanian prepositions and articles": (
        "ro",
        "Barca a venit dintr-\nun port mic, iar oamenii le-\nau văzut. Acest link-\nul este bun.",
        "Barca a venit dintr-un port mic, iar oamenii le-au văzut. Acest link-ul este bun.",
    ),
    "Russian particles, in a text that nobody said was Russian": (
        "en",
        "Она увидела чего-\nто странное, какие-\nто люди шли к берегу. "
        "Это было давно, и он не знал, что они там были, но его не было, как и её.",
        "Она увидела чего-то странное, какие-то люди шли к берегу. "
        "Это было давно, и он не знал, что они там были, но его не было, как и её.",
    ),
    "Finnish sets a hyphen between two equal vowels": (
        "fi",
        "Avaa dialogi-\nikkuna ja valitse kuva. Laiva tuli sata-\nmaan aamulla.",
        "Avaa dialogi-ikkuna ja valitse kuva. Laiva tuli satamaan aamulla.",
    ),
    "names in front of a small word, and a negation, where compounds are closed": (
        "nb",
        "Trykk på Shift-\ntasten, og så på Ctrl-\ntasten. "
        "Han er fra Stock-\nholm og bor i et ikke-\nselvstyrende område ved fisker-\nhavnen.",
        "Trykk på Shift-tasten, og så på Ctrl-tasten. "
        "Han er fra Stockholm og bor i et ikke-selvstyrende område ved fiskerhavnen.",
    ),
    "Hungarian names with a capital inside keep the hyphen of their endings": (
        "hu",
        "A szöveg a LibreOffice-\nhoz tartozik, és egy ActiveX-\nvezérlő van benne. A kikö-\ntőben sok hajó van.",
        "A szöveg a LibreOffice-hoz tartozik, és egy ActiveX-vezérlő van benne. A kikötőben sok hajó van.",
    ),
    "hyphens in a row where compounds are closed": (
        "nl",
        "Deze lijst is niet up-to-\ndate, en het schip ligt in de vissers-\nhaven.",
        "Deze lijst is niet up-to-date, en het schip ligt in de vissershaven.",
    ),
    "abbreviations without a vowel": (
        "fr",
        "Le bateau qui part demain du petit port du nord porte un CD-\nROM/DVD et un livre du musée de la ville.",
        "Le bateau qui part demain du petit port du nord porte un CD-ROM/DVD et un livre du musée de la ville.",
    ),
}


@pytest.mark.parametrize(("lang", "before", "after"), CASES.values(), ids=CASES)
def test_hyphens_of_a_language(lang: str, before: str, after: str) -> None:
    assert Chain(["hyphens"], lang=lang)(before) == after
