"""SentenceEncoder: one unit vector a text, the mean of a pretrained encoder's last states.

A teacher of meaning, or the plain states of a base that a VAE is compared with. Any encoder that AutoModel of
transformers loads; of a sequence-to-sequence model, and of one of our VAEs, its encoder alone. The mean over the real
positions, scaled to length 1, is what sentence encoders are trained for (Reimers & Gurevych 2019, arXiv 1908.10084).
"""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from torch import Tensor
from torch.nn.functional import normalize
from transformers import AutoConfig, AutoModel, AutoTokenizer

from vae_core import device
from vae_core.errors import CheckpointError, MidsentenceError, first_line
from vae_core.model.backbone import choose_attention, quiet_transformers
from vae_core.model.batching import length_batches, pad_batch
from vae_core.model.network import TextVAEConfig
from vae_core.model.text.tokenizer import text_to_ids
from vae_core.model.vae import INFERENCE_BUDGET, TEXTS_AT_A_TIME, TextVAE
from vae_core.paths import CONFIG, WEIGHTS

MAX_TOKENS = 512  # of a text; the rest of a longer one is not read
HUB_ID = re.compile(r"\w[\w.-]*/[\w.-]+")
PICKLES = {".bin", ".pt", ".pth", ".pkl", ".ckpt"}
VOCABULARIES = ("tokenizer.json", "vocab.txt", "vocab.json", "spiece.model", "sentencepiece.bpe.model")
NOT_READ = ("decoder.", "pooler.", "lm_head.")  # weights of AutoModel that the states do not depend on


class SentenceEncoder:
    """Texts to unit vectors.

    encoder = SentenceEncoder.from_pretrained("sentence-transformers/all-MiniLM-L6-v2")
    vectors = encoder.encode(["a man plays a guitar", "two dogs run"])  # (2, D)
    vectors @ vectors.T  # cosines
    """

    def __init__(self, model: Any, tokenizer: Any, *, max_tokens: int = MAX_TOKENS, seq2seq: bool = False) -> None:
        self.model, self.tokenizer, self.max_tokens, self.seq2seq = model, tokenizer, max_tokens, seq2seq

    @property
    def dim(self) -> int:
        """D, the length of a vector."""
        return int(self.model.config.hidden_size)

    @classmethod
    def from_pretrained(cls, name: str | Path) -> "SentenceEncoder":
        """Load an encoder and its tokenizer onto the device that models are loaded onto; safetensors only.

        :param name: a folder or a hub id: of an encoder, of a sequence-to-sequence model, or of a TextVAE.
        :raises CheckpointError: when it is missing, pickled, without a tokenizer, or damaged.
        """
        _check(name)
        try:
            with quiet_transformers():
                return cls._load(name)
        except MidsentenceError:
            raise
        except SafetensorError as error:
            raise CheckpointError(
                f"The weights of {name} are damaged or cut short: fetch the encoder again."
            ) from error
        except Exception as error:  # a damaged config can raise anything, far inside of transformers
            away = "check the name and the network, or give a folder"
            todo = "fetch it again, or check its config" if Path(name).is_dir() else away
            raise CheckpointError(
                f"{name} cannot be loaded as a sentence encoder ({first_line(error)}): {todo}."
            ) from error

    @classmethod
    def _load(cls, name: str | Path) -> "SentenceEncoder":
        config = AutoConfig.from_pretrained(name)
        if isinstance(config, TextVAEConfig):
            vae = TextVAE.from_pretrained(name).to(device.best_device())
            return cls(vae.base.get_encoder().eval(), vae.tokenizer, max_tokens=vae.config.max_tokens, seq2seq=True)
        loaded: Any = AutoModel.from_pretrained(
            name, use_safetensors=True, dtype=torch.float32, output_loading_info=True
        )
        model, info = loaded
        if missing := sorted(key for key in info["missing_keys"] if not key.startswith(NOT_READ)):
            raise CheckpointError(
                f"{len(missing)} weights of {name} are missing, {missing[0]} first: it is damaged, fetch it again."
            )
        tokenizer: Any = AutoTokenizer.from_pretrained(name)
        seq2seq = bool(config.is_encoder_decoder)
        if seq2seq:
            choose_attention(model)
            model = model.get_encoder()
        positions = getattr(config, "max_position_embeddings", None) or MAX_TOKENS
        limit = min(MAX_TOKENS, positions, tokenizer.model_max_length)
        return cls(model.eval().to(device.best_device()), tokenizer, max_tokens=limit, seq2seq=seq2seq)

    def token_rows(self, texts: Sequence[str]) -> list[list[int]]:
        """Return the ids of each text, with the special tokens that the encoder is used to; never empty."""
        if self.seq2seq:
            return text_to_ids(self.tokenizer, texts, max_tokens=self.max_tokens)
        clean = [text.encode("utf-8", "replace").decode("utf-8") for text in texts]  # a lone surrogate becomes "?"
        rows = self.tokenizer(clean, truncation=True, max_length=self.max_tokens, verbose=False)["input_ids"]
        return [row or [self._pad_id] for row in rows]

    def encode(
        self,
        texts: Sequence[str],
        *,
        token_budget: int = INFERENCE_BUDGET,
        on_batch: Callable[[int], None] | None = None,
    ) -> Tensor:
        """Return the vector of each text (N, D), float32, of length 1, in the order given.

        In bf16 where the machine is faster with it. Repeated texts are encoded once.

        :param texts: any number of strings, the empty one included; a text past `max_tokens` is cut.
        :param token_budget: positions in a batch, padding included.
        :param on_batch: called with the number of texts done after each batch.
        """
        places = {text: place for place, text in enumerate(dict.fromkeys(texts))}
        of_text = torch.tensor([places[text] for text in texts], dtype=torch.long)
        repeats, different = of_text.bincount(minlength=len(places)), list(places)
        vectors, done = torch.zeros(len(places), self.dim), 0
        with torch.inference_mode():
            for start in range(0, len(different), TEXTS_AT_A_TIME):
                rows = self.token_rows(different[start : start + TEXTS_AT_A_TIME])
                for batch in length_batches([len(row) for row in rows], token_budget=token_budget):
                    at = batch + start
                    with device.INFERENCE_LOCK, device.inference_autocast("auto"):
                        vectors[at] = self._pooled([rows[i] for i in batch]).cpu()
                    done += int(repeats[at].sum())
                    if on_batch:
                        on_batch(done)
        return vectors[of_text]

    @property
    def _pad_id(self) -> int:
        return int(self.tokenizer.pad_token_id or 0)

    def _pooled(self, rows: Sequence[Sequence[int]]) -> Tensor:
        """Return the unit mean (B, D) of the states at the real positions of rows of ids."""
        batch = pad_batch(rows, pad_id=self._pad_id, device=self.model.device)
        states = self.model(input_ids=batch.ids, attention_mask=batch.mask).last_hidden_state.float()  # (B, T, D)
        real = batch.mask.unsqueeze(2)
        return normalize((states * real).sum(1) / real.sum(1), dim=1)


def _check(name: str | Path) -> None:
    """Refuse a folder that holds no encoder, by its files alone."""
    folder = Path(name)
    if not folder.is_dir():
        if folder.is_file() or not HUB_ID.fullmatch(str(name)):
            raise CheckpointError(f"There is no folder {name}: give a sentence encoder's folder, or its hub id.")
        return
    if not (folder / CONFIG).is_file():
        raise CheckpointError(f"{name} has no {CONFIG}: give the folder of a sentence encoder.")
    if not any(folder.glob("*.safetensors")):
        pickles = sorted(path.name for path in folder.iterdir() if path.suffix in PICKLES)
        if pickles:
            raise CheckpointError(
                f"{name} has its weights in {pickles[0]}, a pickle, which is never opened here: save it as {WEIGHTS}."
            )
        raise CheckpointError(f"{name} has no {WEIGHTS}: it is incomplete, fetch it again.")
    if not any((folder / file).is_file() for file in VOCABULARIES):
        raise CheckpointError(f"{name} has no tokenizer ({VOCABULARIES[0]}): it is incomplete, fetch it again.")
