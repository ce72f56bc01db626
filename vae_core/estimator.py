"""TextVAEVectorizer: texts to latents and back, as a transformer of scikit-learn.

from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from vae_core import TextVAEVectorizer

model = make_pipeline(TextVAEVectorizer("everyday"), LogisticRegression(max_iter=1000))
model.fit(texts, labels).score(other_texts, other_labels)

Torch is imported at the first transform; `fit` with a ready checkpoint reads its small files alone.
"""

import hashlib
import json
from collections.abc import Mapping, Set
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from scipy.sparse import issparse
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_array, check_is_fitted

from vae_core.checkpoints.serialization import make_vae, vae_folder
from vae_core.checkpoints.store import DEFAULT, describe, fingerprint, folder_of
from vae_core.errors import CheckpointError, InputError
from vae_core.files import read_json
from vae_core.paths import CONFIG

if TYPE_CHECKING:
    from vae_core.model.vae import TextVAE

VAE_FIELDS = ("latent_dim", "memory_slots", "injection", "pooling")  # of TextVAEConfig; the rest is TrainConfig's
MAX_VALID = 1000  # texts of a finetune that are held out at most, to validate on


class TextVAEVectorizer(TransformerMixin, BaseEstimator):
    """Encode texts as mu, the mean of the posterior of a text VAE, and decode latents to texts.

    X is N strings: a list, a Series, a 1-D array, or a table or 2-D array of one column. mu has the columns mu0 to
    mu<D-1>, float32.

    A fitted one holds the path and the fingerprint of its checkpoint and no weights, so that a pickle of it is small;
    it needs that checkpoint where it is opened. One process loads a checkpoint once for all estimators.

    :param checkpoint: a VAE by name, folder or hub id; with `finetune` also a base, such as "t5-mini".
    :param finetune: options of a training on X, by name: `recipe`, the fields of `training.config.TrainConfig`
        (`epochs`, `steps`, `learning_rate` ...), and latent_dim, memory_slots, injection and pooling. None: no training
        takes place.
    :param folder: where a training writes its run, into a folder named by a hash of texts, base and options. So `fit`
        resumes a run that was stopped, loads a finished one, and each fold of a cross-validation has one.

    :ivar checkpoint_: the folder of the VAE.
    :ivar fingerprint_: of its config, weights and tokenizer.
    :ivar latent_dim_: D.
    """

    def __init__(
        self,
        checkpoint: str | Path = DEFAULT,
        *,
        finetune: Mapping[str, Any] | None = None,
        folder: str | Path | None = None,
    ) -> None:
        self.checkpoint = checkpoint
        self.finetune = finetune
        self.folder = folder

    def fit(self, X: Any, y: object = None) -> Self:
        """Find the checkpoint, or finetune one on the texts.

        :param X: N texts; a finetune holds a fifth of them out, at most 1,000, and takes 10 or more.
        :param y: ignored.
        :raises TypeError: when X is no list, table or array.
        :raises ValueError: when X is empty, has several columns, a missing value or one that is no string, or when an
            option cannot be used.
        :raises CheckpointError: when there is no such checkpoint, it is incomplete, or it is a base.
        :raises KeyboardInterrupt: when a finetune is stopped by Ctrl-C; the next `fit` resumes it.
        """
        texts = self._texts(X)
        folder = vae_folder(self.checkpoint) if self.finetune is None else self._finetuned(texts)
        describe(folder)  # raises where the config is damaged
        self.checkpoint_ = str(folder.resolve())
        self.fingerprint_ = fingerprint(folder)
        self.latent_dim_ = int(read_json(folder / CONFIG)["latent_dim"])
        return self

    def transform(self, X: Any) -> np.ndarray:
        """Return mu of each text, (N, D) float32.

        :raises NotFittedError: before `fit`.
        :raises CheckpointError: when the checkpoint is gone, or its weights have changed since `fit`.
        """
        check_is_fitted(self)
        return self._vae().encode(self._texts(X)).mu.numpy()

    def inverse_transform(self, X: Any) -> np.ndarray:
        """Return the text that each latent is decoded to by the defaults of `TextVAE.decode`, (N,) objects of type str.

        :param X: latents (N, D), finite: what `transform` returned, or any other points of the space.
        :raises ValueError: when X has another shape, or a number that is not finite.
        """
        check_is_fitted(self)
        z = check_array(X, dtype=np.float32, copy=True, ensure_2d=False, allow_nd=True, input_name="X")
        if z.ndim != 2 or z.shape[1] != self.latent_dim_:
            raise ValueError(
                f"X has the shape {z.shape}, but latents have (N, {self.latent_dim_}): give them as transform does."
            )
        vae = self._vae()
        import torch

        return np.array(vae.decode(torch.from_numpy(z)), dtype=object)

    def score(self, X: Any, y: object = None) -> float:
        """Return the mean ELBO of the texts, nats a text, with one z drawn from each posterior under a seed.

        A lower bound of log p(x), the higher the better. It does not show whether the decoder uses z: a collapsed
        checkpoint can have the higher one, so choose between checkpoints by the swap gap of `vae_core.evaluate` too.
        """
        check_is_fitted(self)
        texts, vae = self._texts(X), self._vae()
        posterior = vae.encode(texts)
        rec = vae.nll(posterior.sample(seed=0), texts)
        return -float((rec + posterior.kl.sum(1)).mean())

    def get_feature_names_out(self, input_features: object = None) -> np.ndarray:
        """Return the names of the columns of mu, (D,): "mu0", "mu1" ...

        :param input_features: ignored: texts have no columns.
        """
        check_is_fitted(self)
        return np.array([f"mu{number}" for number in range(self.latent_dim_)], dtype=object)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = tags.input_tags.one_d_array = True
        tags.input_tags.two_d_array = False  # as of sklearn's own vectorizers: numbers in columns are no texts
        tags.transformer_tags.preserves_dtype = []
        return tags

    def _texts(self, X: Any) -> list[str]:
        """Return X as N strings, 1 or more."""
        if isinstance(X, str):  # a ValueError, as sklearn's CountVectorizer has it
            raise ValueError("X is one string: give a list of strings.")
        unordered = isinstance(X, bytes | Mapping | Set) and not issparse(X)
        if unordered or not (hasattr(X, "__iter__") or hasattr(X, "__array__")):
            raise TypeError(f"X is of the type {type(X).__name__}: give a list of strings.")
        rows = X if hasattr(X, "__len__") or hasattr(X, "__array__") else list(X)
        checks: dict[str, Any] = {"ensure_2d": False, "ensure_all_finite": False, "estimator": self}
        values = check_array(rows, dtype=object, input_name="X", **checks)
        if values.ndim > 1 and values.shape[1] != 1:
            raise ValueError(f"X has {values.shape[1]} columns: give the one with the texts.")
        return _checked_strings(values.ravel())

    def _vae(self) -> "TextVAE":
        """Return the model of `fit`: from its folder, or from where this machine has `checkpoint`."""
        for name in (self.checkpoint_, self.checkpoint):
            with suppress(CheckpointError):
                folder = vae_folder(name)
                if fingerprint(folder) == self.fingerprint_:
                    break
        else:
            raise CheckpointError(
                f"The checkpoint {self.checkpoint_} is gone, or has other weights than at the time of fit: "
                "put it back, or fit again."
            )
        return _loaded(folder, self.fingerprint_)

    def _finetuned(self, texts: list[str]) -> Path:
        """Return the folder of a checkpoint that was finetuned on texts, made now or before."""
        try:
            return self._train(texts)
        except InputError as error:
            raise ValueError(str(error)) from error

    def _train(self, texts: list[str]) -> Path:
        from vae_core.data.corpus import hold_out
        from vae_core.training.config import recipe_options

        if not isinstance(self.finetune, Mapping):
            raise TypeError(f"finetune is {self.finetune!r:.40}: give a dict of options, {{}} for the usual ones.")
        if self.folder is None:
            raise ValueError("A finetune needs a folder for its run: give folder=.")
        values = {"recipe": "two-phase", **self.finetune}
        fields = {name: values.pop(name) for name in VAE_FIELDS if name in values}
        options = recipe_options(**values)
        data, held_out = hold_out([text for text in texts if text.strip()], most=MAX_VALID)
        base = fingerprint(folder_of(self.checkpoint))
        identity = json.dumps([options.to_dict(), fields, base, texts])
        folder = Path(self.folder) / f"finetune-{hashlib.sha256(identity.encode()).hexdigest()[:16]}"
        from vae_core.checkpoints.card import write_card
        from vae_core.model.vae import seeded
        from vae_core.training.finetune import finetune

        with seeded(options.seed):
            vae = make_vae(self.checkpoint, **fields)
        result = finetune(vae, data, held_out, folder, options=options, base=str(self.checkpoint), resume=True)
        if not result.finished:
            raise KeyboardInterrupt(f"Stopped at step {result.step:,} of {result.steps:,}: fit again to go on.")
        write_card(folder)
        return folder


def _checked_strings(values: np.ndarray) -> list[str]:
    """Return objects (N,) as strings.

    :raises ValueError: when one is missing or no string.
    """
    import pandas as pd

    if (missing := np.flatnonzero(pd.isna(values))).size:
        raise ValueError(
            f"Input X contains NaN or None, {missing.size} of {len(values)}, the first in row {missing[0]}: "
            'leave these rows out, or replace them by "".'
        )
    for row, value in enumerate(values):
        if not isinstance(value, str):
            raise ValueError(f"Row {row} of X is {value!r:.40}, {type(value).__name__} and not str: give strings.")
    return list(map(str, values))


@lru_cache(maxsize=2)  # that of a grid search and the one before
def _loaded(folder: Path, fingerprint: str) -> "TextVAE":
    from vae_core.checkpoints.serialization import load_vae

    return load_vae(folder)
