"""Synthetic sentences: a small grammar whose factors are known, so that a space can be measured on them.

    Two women in orange shirts did not wait by the river.
    number  who   colour        time/negated/action  place

Every combination of the factors' values is one English sentence, and no two make the same one.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from vae_core.errors import InputError


@dataclass(frozen=True)
class Being:
    """Who does it: a noun, its plural, and the thing of a colour that tells one from another."""

    one: str
    many: str
    carries: str = "in {} shirt"  # {} is "a red" of one, "red" of several, which then end in s


@dataclass(frozen=True)
class Verb:
    """What is done: "to run", "running", "ran"."""

    base: str
    ing: str
    past: str


BEINGS = (
    Being("man", "men"),
    Being("woman", "women"),
    Being("boy", "boys"),
    Being("girl", "girls"),
    Being("child", "children"),
    Being("dog", "dogs", "with {} collar"),
    Being("cat", "cats", "with {} collar"),
    Being("horse", "horses", "with {} saddle"),
)
COLOURS = ("red", "blue", "green", "yellow", "orange", "black", "white", "brown")
VERBS = (
    Verb("run", "running", "ran"),
    Verb("walk", "walking", "walked"),
    Verb("jump", "jumping", "jumped"),
    Verb("play", "playing", "played"),
    Verb("sit", "sitting", "sat"),
    Verb("stand", "standing", "stood"),
    Verb("sleep", "sleeping", "slept"),
    Verb("eat", "eating", "ate"),
    Verb("wait", "waiting", "waited"),
    Verb("hide", "hiding", "hid"),
)
PLACES = {
    "park": "in the park",
    "beach": "on the beach",
    "street": "in the street",
    "snow": "in the snow",
    "rain": "in the rain",
    "garden": "in the garden",
    "grass": "on the grass",
    "river": "by the river",
    "tree": "under a tree",
    "house": "near the house",
}

VALUES: dict[str, tuple[str, ...]] = {
    "who": tuple(being.one for being in BEINGS),
    "number": ("one", "two", "three"),
    "colour": COLOURS,
    "action": tuple(verb.base for verb in VERBS),
    "place": tuple(PLACES),
    "time": ("past", "present", "future"),
    "negated": ("no", "yes"),
}
FACTORS: tuple[str, ...] = tuple(VALUES)
SIZES = tuple(len(values) for values in VALUES.values())
COUNT = int(np.prod(SIZES))  # sentences that the grammar has


def sentences(n: int = 3000, *, seed: int = 0) -> pd.DataFrame:
    """Return n different sentences: the column `text`, and one of strings for each of FACTORS; index 0..n-1.

    They are drawn without replacement from all combinations, so each value of a factor comes about equally often and
    no factor tells anything of another.

    :param n: 1 to COUNT.
    :param seed: the same seed draws the same sentences in the same order.
    :raises InputError: when the grammar has not as many.
    """
    if not 1 <= n <= COUNT:
        raise InputError(f"The grammar has {COUNT:,} sentences and {n:,} are asked for: ask for 1 to {COUNT:,}.")
    drawn = np.random.default_rng(seed).permutation(COUNT)[:n]
    places = zip(FACTORS, np.unravel_index(drawn, SIZES), strict=True)
    columns = {factor: np.array(VALUES[factor], dtype=object)[chosen].tolist() for factor, chosen in places}
    texts = [sentence(*values) for values in zip(*columns.values(), strict=True)]
    return pd.DataFrame({"text": texts, **columns})


def sentence(who: str, number: str, colour: str, action: str, place: str, time: str, negated: str) -> str:
    """Return the one sentence with these values of the factors, in the order of FACTORS."""
    being = BEINGS[VALUES["who"].index(who)]
    verb = VERBS[VALUES["action"].index(action)]
    single = number == "one"
    noun = f"{_article(being.one)} {being.one}" if single else f"{number} {being.many}"
    thing = being.carries.format(f"{_article(colour)} {colour}" if single else colour) + ("" if single else "s")
    said = f"{noun} {thing} {_predicate(verb, time, single=single, negated=negated == 'yes')} {PLACES[place]}."
    return said[0].upper() + said[1:]


def _predicate(verb: Verb, time: str, *, single: bool, negated: bool) -> str:
    """Return the verb in its tense: "ran", "is running", "will run", and "did not run" and so on where negated."""
    no = " not" if negated else ""
    if time == "future":
        return f"will{no} {verb.base}"
    if time == "present":
        return f"{'is' if single else 'are'}{no} {verb.ing}"
    return f"did not {verb.base}" if negated else verb.past


def _article(word: str) -> str:
    return "an" if word[0] in "aeiou" else "a"
