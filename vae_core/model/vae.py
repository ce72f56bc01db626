"""TextVAE: texts in and texts out of the network, and its files."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from transformers import AutoConfig, AutoModelForSeq2SeqLM, AutoTokenizer, PreTrainedTokenizerFast

from vae_core.device import INFERENCE_LOCK
from vae_core.errors import CheckpointError
from vae_core.model.batching import TokenBatch, length_batches, pad_batch
from vae_core.model.beam_search import Hypothesis
from vae_core.model.network import Posterior, TextVAEConfig, VAENetwork
from vae_core.model.text.decoding import READING_BEAMS, RERANK_FLOOR, RERANK_WEIGHT
from vae_core.model.text.lexicon import Lexicon
from vae_core.model.text.tokenizer import add_byte_fallback, ids_to_text, text_spans, text_to_ids
from vae_core.model.text.words import read_words

INFERENCE_BUDGET = 4096  # positions in an inference batch
GPU_BUDGET = 65_536  # the same where a corpus is encoded on a GPU; halved until its memory has room
TEXTS_AT_A_TIME = 20_000  # whose ids are in memory together: enough of each length to fill batches
SEEDED_CALL = threading.Lock()  # generate() draws from torch's global generator


@dataclass(frozen=True)
class TokenScore:
    """NLL of one text under p(x|z): one entry a token, the end token last."""

    spans: list[tuple[int, int]]  # characters [start, end) of the text behind the token
    nats: list[float]  # -log p of the token given z and the tokens before it


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Draw from torch's global generators under a seed, one caller at a time, and leave them as they were."""
    with SEEDED_CALL, torch.random.fork_rng():
        torch.manual_seed(seed)
        yield


class TextVAE(VAENetwork):
    """A text VAE on a sequence-to-sequence Transformer of the transformers library.

    ``from_pretrained`` (a folder or a hub id), ``save_pretrained`` and ``push_to_hub`` work as everywhere in that
    library, and carry the tokenizer along. `encode`, `decode` and `score` take texts; `posterior_of`, `logits_of` and
    `forward` take ids.

        vae = TextVAE.from_pretrained("checkpoints/everyday")
        posterior = vae.encode(["a man plays a guitar", "two dogs run"])
        vae.decode(posterior.mu)
    """

    tokenizer: PreTrainedTokenizerFast | None = None
    lexicon: Lexicon | None = None  # of the words in the checkpoint's folder, which `decode` writes alone

    def token_rows(self, texts: Sequence[str]) -> list[list[int]]:
        """Return the ids of each text, at most `config.max_tokens` of them."""
        return text_to_ids(self._tokenizer(), texts, max_tokens=self.config.max_tokens)

    def read_part(self, text: str) -> str:
        """Return as much of a text as is read: all of it, or its beginning where `config.max_tokens` cut it."""
        *spans, _ = text_spans(self._tokenizer(), [text], max_tokens=self.config.max_tokens)[0]
        end = spans[-1][1] if spans else 0
        return text if len(spans) < self.config.max_tokens - 1 else text[:end]

    def encode(
        self,
        texts: Sequence[str],
        *,
        token_budget: int = INFERENCE_BUDGET,
        on_batch: Callable[[int], None] | None = None,
    ) -> Posterior:
        """Return q(z|x) of each text, mu and logvar (B, D), in the order given.

        :param texts: any number of strings, the empty one included; past `config.max_tokens` a text is cut.
        :param token_budget: positions in a batch, padding included.
        :param on_batch: called with the number of texts done after each batch.
        """
        places = {text: place for place, text in enumerate(dict.fromkeys(texts))}
        of_text = torch.tensor([places[text] for text in texts], dtype=torch.long)  # repeated texts are encoded once
        repeats = of_text.bincount(minlength=len(places))
        mu = torch.zeros(len(places), self.config.latent_dim)
        logvar, different, done = torch.zeros_like(mu), list(places), 0
        with torch.inference_mode():
            for start in range(0, len(different), TEXTS_AT_A_TIME):
                rows = self.token_rows(different[start : start + TEXTS_AT_A_TIME])
                for batch in length_batches([len(row) for row in rows], token_budget=token_budget):
                    padded, at = self.pad([rows[i] for i in batch]), batch + start
                    with INFERENCE_LOCK:
                        posterior = self.posterior_of(padded.ids, padded.mask)
                        mu[at], logvar[at] = posterior.mu.cpu(), posterior.logvar.cpu()
                    done += int(repeats[at].sum())
                    if on_batch:
                        on_batch(done)
        return Posterior(mu[of_text], logvar[of_text])

    def decode(
        self,
        z: Tensor,
        *,
        beams: int | None = None,
        top_p: float | None = None,
        temperature: float = 1.0,
        seed: int = 0,
        rerank: bool = True,
        polish: bool = False,
        known_words: bool = True,
        max_tokens: int = 64,
        batch_size: int = 128,
        on_batch: Callable[[int], None] | None = None,
    ) -> list[str]:
        """Return the text that the decoder writes for each row of z (B, D).

        :param beams: open hypotheses of a beam search; 1 is greedy, which figures are of. None: READING_BEAMS.
        :param top_p: draw each word, with a seed, from the smallest set of words that holds this share of the
            probability, in place of a search.
        :param rerank: of the hypotheses of a beam search, take the one that is likely given z and whose own mu is near
            z: log p(x|z) / tokens - RERANK_WEIGHT log(RERANK_FLOOR + |z - mu(x)|^2). False: the likeliest.
        :param polish: decode z, encode the text, and decode that posterior's mean instead of z: a
            sentence close by of which the encoder is sure. For reading, not for figures: z is moved.
        :param known_words: write words of the training sentences alone, where the checkpoint has them (`lexicon`): no
            pieces are joined to a word that does not exist. False: any pieces.
        """
        if polish:
            first = self.decode(
                z, beams=beams, rerank=rerank, known_words=known_words, max_tokens=max_tokens, batch_size=batch_size
            )
            z = self.encode(first).mu
        lexicon, beams = self.lexicon if known_words else None, beams or (1 if top_p else READING_BEAMS)
        sampling = {"do_sample": True, "top_p": top_p, "temperature": temperature, "top_k": 0} if top_p else {}
        texts: list[str] = []
        with torch.inference_mode(), seeded(seed) if sampling else nullcontext():
            for start in range(0, len(z), batch_size):
                part = z[start : start + batch_size].to(self.device, self.dtype)
                if beams > 1 and not sampling:
                    with INFERENCE_LOCK:
                        found = self.hypotheses(part, beams=beams, max_tokens=max_tokens, lexicon=lexicon)
                    texts += self._best_of(found, part if rerank else None)
                else:
                    with INFERENCE_LOCK:
                        ids = self.generate_ids(
                            part, beams=beams, max_tokens=max_tokens, sampling=sampling, lexicon=lexicon
                        )
                    texts += ids_to_text(self._tokenizer(), ids.tolist())
                if on_batch:
                    on_batch(len(texts))
        return texts

    def _best_of(self, found: list[list[Hypothesis]], z: Tensor | None) -> list[str]:
        """Return the text of each row's best hypothesis.

        :param z: (B, D), to rerank by; None: the likeliest.
        """
        if z is None:
            return ids_to_text(self._tokenizer(), [max(each, key=lambda one: one[0])[1] for each in found])
        texts = ids_to_text(self._tokenizer(), [ids for each in found for _, ids in each])
        scores = torch.tensor([score for each in found for score, _ in each])
        counts = torch.tensor([len(each) for each in found])
        squared = (self.encode(texts).mu - z.float().cpu().repeat_interleave(counts, 0)).square().sum(1)
        reranked = scores - RERANK_WEIGHT * (RERANK_FLOOR + squared).log()
        best = [int(part.argmax()) for part in reranked.split(counts.tolist())]
        starts = (counts.cumsum(0) - counts).tolist()
        return [texts[start + place] for start, place in zip(starts, best, strict=True)]

    def nll(self, z: Tensor, texts: Sequence[str]) -> Tensor:
        """Return -log p(x|z) of each text under its own row of z (B, D), in nats, shape (B,)."""
        return torch.tensor([sum(score.nats) for score in self.score(z, texts)])

    def score(self, z: Tensor, texts: Sequence[str]) -> list[TokenScore]:
        """Return the NLL of each token of each text given its own row of z (B, D), in nats a token."""
        rows, spans = self.token_rows(texts), text_spans(self._tokenizer(), texts, max_tokens=self.config.max_tokens)
        if len(rows) != len(z):
            raise ValueError(f"{len(z)} rows of z were given for {len(rows)} texts; give one row a text")
        nats: list[list[float]] = [[] for _ in rows]
        with torch.inference_mode():
            for batch in length_batches([len(row) for row in rows], token_budget=INFERENCE_BUDGET):
                ids = self.pad([rows[i] for i in batch]).ids
                with INFERENCE_LOCK:
                    costs = self.nll_of(z[batch].to(self.device, self.dtype), ids).tolist()
                for i, cost in zip(batch, costs, strict=True):
                    nats[i] = cost[: len(rows[i])]
        return [TokenScore(*parts) for parts in zip(spans, nats, strict=True)]

    @classmethod
    def from_base(cls, base: str | Path, **fields: Any) -> "TextVAE":
        """Make an untrained VAE of a pretrained sequence-to-sequence checkpoint.

        :param base: a folder or a hub id that AutoModelForSeq2SeqLM loads from safetensors.
        :param fields: fields of TextVAEConfig.
        """
        model = AutoModelForSeq2SeqLM.from_pretrained(base, use_safetensors=True, dtype=torch.float32)
        known: Any = AutoTokenizer.from_pretrained(base)
        tokenizer = add_byte_fallback(known)
        own = model.get_output_embeddings().weight is not model.get_input_embeddings().weight
        model.config.tie_word_embeddings = (
            not own
        )  # T5 v1.1's config claims tied weights and has none: growing would tie them
        if len(tokenizer) > model.get_input_embeddings().num_embeddings:
            model.resize_token_embeddings(len(tokenizer))
        model.config._name_or_path = Path(base).name if Path(base).is_dir() else str(base)  # no path of this machine
        vae = cls(TextVAEConfig(base=model.config, dtype="float32", **fields), base=model)
        vae.config.max_tokens = min(vae.config.max_tokens, vae.positions)
        vae.tokenizer = tokenizer
        return vae.eval()

    @classmethod
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> Any:
        """Load a saved TextVAE with its tokenizer, from a folder or a hub id; safetensors only.

        Its words come from a folder alone; `checkpoints.load_vae` fetches those of a hub id too.
        """
        asked = kwargs.pop("output_loading_info", False)
        loaded: Any = super().from_pretrained(
            pretrained_model_name_or_path, *args, use_safetensors=True, output_loading_info=True, **kwargs
        )
        vae, info = loaded
        if info["missing_keys"]:
            missing = sorted(info["missing_keys"])
            raise CheckpointError(
                f"{len(missing)} weights of {pretrained_model_name_or_path} are missing: {missing[0]}."
            )
        hub = {key: kwargs[key] for key in ("revision", "token", "cache_dir", "local_files_only") if key in kwargs}
        vae.tokenizer = AutoTokenizer.from_pretrained(pretrained_model_name_or_path, **hub)
        words = read_words(Path(pretrained_model_name_or_path))
        vae.lexicon = Lexicon(vae.tokenizer, words) if words else None
        return (vae, info) if asked else vae

    def save_pretrained(self, save_directory: Any, *args: Any, **kwargs: Any) -> Any:
        """Save config, weights and tokenizer into a folder, as safetensors."""
        super().save_pretrained(save_directory, *args, **kwargs)
        self._tokenizer().save_pretrained(save_directory)

    def _tokenizer(self) -> PreTrainedTokenizerFast:
        if self.tokenizer is None:
            raise CheckpointError(
                "This TextVAE has no tokenizer: set `vae.tokenizer`, or load it with from_pretrained."
            )
        return self.tokenizer

    def pad(self, rows: Sequence[Sequence[int]]) -> TokenBatch:
        """Return rows of ids as one batch on the model's device."""
        return pad_batch(rows, pad_id=self.pad_id, device=self.device)


AutoConfig.register(TextVAEConfig.model_type, TextVAEConfig)
