"""Entities: the names, places, languages, days and numbers of a sentence, replaced by others of their kind.

A VAE that is trained on such sentences learns to copy what it has never read in that place. The lists are the project's
own, of words that are hardly ever anything else. Within a sentence the same name gets the same replacement, and two
names never get one; a man's name becomes a man's, and what stands behind "a" or "an" still fits there.
"""

# ruff: noqa: SIM905 (a list of two hundred names is read as words)
import re
from collections.abc import Sequence

import numpy as np

MEN = """
Adam Ahmed Akira Alan Albert Alex Alfred Ali Amir Andre Andrew Anton Arjun Arthur Ben Bernard Boris Brian Bruno Carl
Carlos Cedric Charles Chen Chris Christopher Daniel David Dennis Diego Dmitri Donald Edgar Edward Elias Emil Enzo Eric
Ernest Ethan Felix Fernando Francis Fred Frederick Gabriel George Gerald Gilbert Giovanni Gregory Gustav Hans Harold
Harry Hassan Hector Henry Herbert Hiro Howard Hugo Ian Ibrahim Igor Isaac Ivan Jacob James Jamal Jan Jason Javier
Jeremy Jerome John Jonas Jonathan Jorge Joseph Joshua Juan Julian Karim Keith Ken Kenji Kevin Kofi Lars Leo Leon
Leonard Lewis Liam Louis Lucas Luigi Luis Magnus Manuel Marcel Marco Marcus Mario Martin Matthew Max Michael Miguel
Mohamed Morris Nathan Neil Nicholas Nigel Noah Norman Oleg Oliver Omar Oscar Otto Owen Pablo Patrick Paul Pavel
Pedro Peter Philip Pierre Rafael Ralph Raymond Ravi Richard Robert Roberto Robin Roger Roland Ronald Rudolf Rupert
Samir Samuel Sanjay Scott Sean Sebastian Sergei Simon Stefan Stephen Steven Stuart Takeshi Ted Theo Thomas Tim Tom
Tomas Tony Trevor Tyler Umar Victor Vincent Vladimir Walter Wei William Xavier Yusuf Zack
""".split()
WOMEN = """
Abigail Agnes Aisha Akiko Alice Alicia Amanda Amelia Amina Amy Ana Andrea Angela Anita Anna Anne Annie Astrid Barbara
Beatrice Bella Betty Bianca Brenda Bridget Camila Carla Carmen Carol Caroline Catherine Cecilia Charlotte Chiara Chloe
Clara Claudia Cynthia Daniela Deborah Denise Diana Dolores Dora Doris Edith Elena Elif Elisa Elizabeth Ella Ellen Elsa
Emily Emma Erica Esther Eva Evelyn Fatima Fiona Flora Frances Francesca Freya Gabriela Gertrude
Gloria Greta Hanna Hannah Harriet Helen Helga Ida Ines Ingrid Irene Irina Isabel Isabella Jane Janet Janice Jasmine
Jean Jennifer Jessica Joan Johanna Josephine Joyce Judith Julia Karen Karin Kate Katherine Keiko Kim Kristin Laila
Laura Leah Leila Lena Linda Lisa Lois Louise Lucia Lucy Lydia Magda Maja Margaret Maria Marie Marion Marta Martha Mary
Maya Megan Melissa Mei Mia Michelle Mina Miriam Molly Monica Nadia Nancy Naomi Natalie Natasha Nicole Nina Nora Olga
Olivia Pamela Patricia Paula Pauline Petra Phoebe Priya Rachel Rebecca Renata Rita Rosa Rosalind Rosemary Ruth Sabine
Sally Sandra Sara Sarah Selma Sharon Sheila Shirley Silvia Simone Sofia Sonia Sophie Stella Susan Susanna Svetlana
Sylvia Tamara Tanya Tara Teresa Tina Ursula Valerie Vanessa Vera Veronica Victoria Wanda Wendy Yasmin Yoko Yuki Yvonne
Zara Zoe
""".split()
SURNAMES = """
Adams Ahmed Alvarez Andersen Anderson Bailey Barnes Bauer Becker Bennett Bergman Bianchi Campbell Carter Castillo
Chavez Collins Costa Davies Diaz Edwards Eriksson Evans Fernandez Ferrari Fischer Fletcher Fontaine Garcia Gomez
Gonzalez Gupta Hansen Harris Harrison Hernandez Hoffman Hughes Ito Ivanov Jackson Jansen Jenkins Jensen Johansson
Johnson Jones Kaya Keller Kelly Khan Kim Klein Kowalski Kumar Larsen Lehmann Lewis Lopez Marino Martinez Mendoza Meyer
Miller Mitchell Moreau Moreno Morgan Morris Mueller Murphy Nakamura Nelson Nguyen Nielsen Novak Okafor Olsen Ortiz
Owens Parker Patel Perez Petrov Phillips Popov Ramirez Ramos Reed Richards Richter Rivera Roberts Robinson Rodriguez
Rossi Russell Sanchez Santos Sato Schmidt Schneider Schultz Sharma Simpson Singh Smith Sokolov Stevens Sullivan Suzuki
Svensson Takahashi Tanaka Taylor Thompson Torres Vargas Vogel Wagner Walker Wallace Watanabe Watson Weber Williams
Wilson Wong Yamada Yilmaz Zhang Zimmermann
""".split()
CITIES = """
Aberdeen Adelaide Amsterdam Ankara Antwerp Athens Atlanta Auckland Baltimore Bangkok Barcelona Basel Beijing Belfast
Belgrade Bergen Berlin Birmingham Bologna Bombay Bonn Bordeaux Boston Brisbane Bristol Brussels Bucharest Budapest
Cairo Calcutta Cambridge Cardiff Chicago Cologne Copenhagen Dakar Dallas Damascus Delhi Denver Detroit Dresden Dublin
Edinburgh Florence Frankfurt Geneva Genoa Glasgow Granada Hamburg Hanoi Havana Helsinki Houston Istanbul Jakarta
Jerusalem Johannesburg Karachi Kiev Kyoto Lagos Lima Lisbon Liverpool London Lyon Madrid Manchester Manila Marseille
Melbourne Memphis Miami Milan Montreal Moscow Mumbai Munich Nagoya Nairobi Naples Osaka Oslo Ottawa Oxford Paris
Philadelphia Phoenix Porto Prague Quebec Riga Rome Rotterdam Salzburg Santiago Seattle Seoul Seville Shanghai
Singapore Stockholm Stuttgart Sydney Taipei Tehran Tokyo Toronto Toulouse Tunis Turin Utrecht Vancouver Venice Vienna
Vilnius Warsaw Zagreb Zurich
""".split()
COUNTRIES = """
Albania Algeria Argentina Armenia Australia Austria Bangladesh Belgium Bolivia Brazil Bulgaria Cambodia Cameroon
Canada Chile China Colombia Croatia Cuba Cyprus Denmark Ecuador Egypt Estonia Ethiopia Finland France Germany Ghana
Greece Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Kenya Latvia Lebanon Lithuania
Malaysia Mali Mexico Mongolia Morocco Nepal Nigeria Norway Pakistan Panama Peru Poland Portugal Romania Russia
Scotland Senegal Serbia Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tanzania Thailand
Tunisia Turkey Uganda Ukraine Uruguay Venezuela Vietnam Wales Yemen Zambia Zimbabwe
""".split()
LANGUAGES = """
Arabic Bengali Chinese Croatian Czech Danish Dutch English Finnish French German Greek Hebrew Hindi Hungarian Italian
Japanese Korean Latin Norwegian Persian Polish Portuguese Romanian Russian Serbian Spanish Swahili Swedish Thai
Turkish Ukrainian Vietnamese Welsh
""".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February April June July August September October November December".split()
COUNTS = "two three four five six seven eight nine ten eleven twelve".split()
POOLS: dict[str, Sequence[str]] = {
    name: pool for pool in (LANGUAGES, COUNTRIES, CITIES, WOMEN, MEN, WEEKDAYS, MONTHS) for name in pool
}
COUNT_RATE = 0.3  # of sentences whose number words are replaced too: "one of two" is rarely about the number
PAIRS = {"both", "couple", "either", "neither", "other", "pair"}  # beside these a number word cannot be another
TITLES = {"Mr", "Mrs", "Ms", "Dr", "Miss", "Professor", "Captain"}
COMPOUNDS = {"New", "North", "South", "East", "West", "Saint", "St"}  # York behind one is another place
A_NOT_AN = ("Eu", "Ug", "Uk", "Ur", "Ut")  # "a Ukrainian"
MOST_DIGITS = 9  # of a number that is replaced

_FIRST_NAMES, _SURNAMES = {*WOMEN, *MEN}, set(SURNAMES)
_ENTITY = re.compile(rf"\b(?:\d+|(?i:{'|'.join(COUNTS)})|{'|'.join(sorted({*POOLS, *SURNAMES}))})\b")
_LAST_WORD = re.compile(r"(\w+)\.? $")


def with_other_entities(texts: Sequence[str], *, share: float, seed: int) -> list[str]:
    """Return the texts, with the entities of a share of them replaced; those without any stay as they are.

    :param share: from 0 (none of them) to 1 (all).
    :param seed: the same one replaces the same ones in the same way.
    """
    rng = np.random.default_rng((seed, len(texts)))
    drawn = rng.random(len(texts)) < share
    return [replace_entities(text, rng=rng) if change else text for text, change in zip(texts, drawn, strict=True)]


def replace_entities(text: str, *, rng: np.random.Generator) -> str:
    """Return a text with its names, places, languages, days and numbers replaced by others of their kind.

    A text without any comes back as it is.
    """
    chosen: dict[str, str] = {}  # by the entity; number words in lower case
    countable = not PAIRS & set(text.lower().split()) and rng.random() < COUNT_RATE

    def replacement(match: re.Match[str]) -> str:
        word, before = match[0], _word_before(text, match.start())
        key = word.lower() if word.lower() in COUNTS else word
        if key not in chosen:
            candidates = _candidates(key, before, rng=rng, countable=countable)
            free = [
                other for other in candidates if other != key and other not in chosen.values() and _fits(other, key)
            ]
            chosen[key] = free[int(rng.integers(len(free)))] if free else key
        return chosen[key].capitalize() if word[0].isupper() else chosen[key]

    return _ENTITY.sub(replacement, text)


def _candidates(word: str, before: str, *, rng: np.random.Generator, countable: bool) -> Sequence[str]:
    """Return what may stand in the place of an entity; nothing where it stays."""
    if word.isdigit():
        return _numbers_like(word, rng=rng)
    if word in COUNTS:
        return COUNTS if countable else ()
    if before in COMPOUNDS:
        return ()
    named = before in _FIRST_NAMES or before in TITLES
    if word in _SURNAMES and (named or word not in POOLS):
        return SURNAMES if named else ()  # Reed, Parker: only what stands behind a name or a title is one
    return POOLS[word]


def _numbers_like(digits: str, *, rng: np.random.Generator) -> list[str]:
    """Return numbers in the place of one: years for a year, hours for an hour, minutes for a minute, more than one."""
    value, size = int(digits), len(digits)
    if value < 2 or size > MOST_DIGITS or (digits[0] == "0" and size > 2):
        return []
    if size == 4 and digits[0] in "12":
        low, high = 1850, 2030
    elif size == 2:
        low, high = next((low, high) for low, high in ((0, 9), (10, 23), (24, 31), (32, 59), (60, 99)) if value <= high)
    else:
        low, high = (2 if size == 1 else 10 ** (size - 1)), 10**size - 1
    return [f"{number:0{size}d}" for number in rng.integers(low, high + 1, size=16)]


def _fits(other: str, word: str) -> bool:
    """Return whether an article before a word also fits before another."""
    return _takes_an(other) == _takes_an(word)


def _takes_an(word: str) -> bool:
    if word.isdigit():
        return word[0] == "8" or (word[:2] in ("11", "18") and len(word) in (2, 4))
    return word[0] in "AEIOUaeiou" and not word.startswith(A_NOT_AN)


def _word_before(text: str, start: int) -> str:
    """Return the word before a place in a text, without the full stop of a title; "" where none stands next to it."""
    found = _LAST_WORD.search(text, max(0, start - 24), start)
    return found[1] if found else ""
