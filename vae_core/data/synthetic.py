"""Synthetic sentences: a small grammar whose factors are known, so that a space can be measured on them.

The runs of the collapse lesson are recorded on them; the sample corpus of the app is that of `worlds`.

    Two women in orange shirts did not wait by the river.
    number  who   colour        time/negated/action  place

Every combination of the factors' values is one English sentence, and no two make the same one.
"""

import numpy as np
import pandas as pd

from vae_core.errors import InputError

BEINGS = {  # one -> several, and the thing whose colour tells them apart: {} is "a red" of one, "red" of several
    "man": ("men", "in {} shirt"),
    "woman": ("women", "in {} shirt"),
    "boy": ("boys", "in {} shirt"),
    "girl": ("girls", "in {} shirt"),
    "child": ("children", "in {} shirt"),
    "dog": ("dogs", "with {} collar"),
    "cat": ("cats", "with {} collar"),
    "horse": ("horses", "with {} saddle"),
}
COLOURS = ("red", "blue", "green", "yellow", "orange", "black", "white", "brown")
VERBS = {  # base -> present participle, past
    "run": ("running", "ran"),
    "walk": ("walking", "walked"),
    "jump": ("jumping", "jumped"),
    "play": ("playing", "played"),
    "sit": ("sitting", "sat"),
    "stand": ("standing", "stood"),
    "sleep": ("sleeping", "slept"),
    "eat": ("eating", "ate"),
    "wait": ("waiting", "waited"),
    "hide": ("hiding", "hid"),
}
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
    "who": tuple(BEINGS),
    "number": ("one", "two", "three"),
    "colour": COLOURS,
    "action": tuple(VERBS),
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
    many, thing = BEINGS[who]
    if single := number == "one":
        subject = f"{_with_article(who)} {thing.format(_with_article(colour))}"
    else:
        subject = f"{number} {many} {thing.format(colour)}s"
    said = f"{subject} {_predicate(action, time, single=single, negated=negated == 'yes')} {PLACES[place]}."
    return said[0].upper() + said[1:]


def _predicate(base: str, time: str, *, single: bool, negated: bool) -> str:
    """Return the verb in its tense: "ran", "is running", "will run", and "did not run" and so on where negated."""
    no = " not" if negated else ""
    participle, past = VERBS[base]
    if time == "future":
        return f"will{no} {base}"
    if time == "present":
        return f"{'is' if single else 'are'}{no} {participle}"
    return f"did not {base}" if negated else past


def _with_article(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"
