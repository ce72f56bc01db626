"""TextVAE: a pretrained sequence-to-sequence Transformer made into a variational autoencoder.

After Park & Lee 2021 (arXiv 2108.02446). Reads downwards: config, posterior, the model. Knows tensors and, at its very
end, texts. `pooling` makes one vector of many, `memory` lets z into the decoder, `bases` has what is asked of a
pretrained model. Knows nothing of losses, schedules or files of data.

    text -> ids (B, T) -> mu, logvar (B, D) -> z (B, D) -> memory -> ids -> text
"""

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Literal

import torch
from huggingface_hub.dataclasses import strict
from torch import Tensor, nn
from transformers import (
    AutoConfig,
    AutoModelForSeq2SeqLM,
    AutoTokenizer,
    DynamicCache,
    EncoderDecoderCache,
    GenerationConfig,
    PreTrainedConfig,
    PreTrainedModel,
    PreTrainedTokenizerFast,
)
from transformers.configuration_utils import SubConfigSpec

from vae_core.device import INFERENCE_LOCK
from vae_core.errors import CheckpointError
from vae_core.model.backbone import choose_attention, decoder_nll
from vae_core.model.batching import length_batches
from vae_core.model.losses import kl_per_dimension, sample_posterior
from vae_core.model.memory import CrossMemory, SelfMemory
from vae_core.model.pooling import AttentionPooling, pool
from vae_core.model.t5_reading import Slots, reader_of
from vae_core.model.t5_writing import write_greedily
from vae_core.model.tokenizer import TokenBatch, add_byte_fallback, ids_to_text, pad_batch, text_spans, text_to_ids

LOGVAR_RANGE = (-10.0, 4.0)  # sigma from 0.007 to 7.4: exp() stays finite in every precision
LOGVAR_START = -3.0  # sigma 0.22: the first z is the text's own, not noise
INFERENCE_BUDGET = 4096  # positions in a batch that is only read
GPU_BUDGET = 65_536  # the same where a corpus is encoded on a GPU; halved until its memory has room
TEXTS_AT_A_TIME = 20_000  # whose ids are in memory together; of one length there are enough among them for batches
ONE_SEEDED_CALL = threading.Lock()  # generate() draws from torch's global generator


@strict
class TextVAEConfig(PreTrainedConfig):
    """What is needed to rebuild a TextVAE; `base` is the pretrained model's own config."""

    model_type = "text-vae"
    sub_configs_defaults: ClassVar[dict] = {"base": SubConfigSpec(config_class=AutoConfig, model_type="t5")}

    base: PreTrainedConfig | dict | None = None
    latent_dim: int = 32
    memory_slots: int = 1
    injection: Literal["cross", "self"] = "cross"
    pooling: Literal["max", "mean", "attention"] = "attention"
    max_tokens: int = 512  # of a text that is read; what lies past it is cut


@dataclass(frozen=True)
class Posterior:
    """q(z|x), a diagonal normal for each of B texts. mu and logvar (B, D)."""

    mu: Tensor
    logvar: Tensor

    @property
    def kl(self) -> Tensor:
        """KL to the prior per text and dimension (B, D), nats."""
        return kl_per_dimension(self.mu, self.logvar)

    def sample(self, *, seed: int | None = None) -> Tensor:
        """Draw one z a text (B, D); the same seed draws the same z."""
        generator = None if seed is None else torch.Generator(self.mu.device).manual_seed(seed)
        return sample_posterior(self.mu, self.logvar, generator=generator)


@dataclass(frozen=True)
class TokenScore:
    """What one text costs under p(x|z): one entry a token, the end token last."""

    spans: list[tuple[int, int]]  # characters [start, end) of the text that the token stands for
    nats: list[float]  # -log p of the token given z and the tokens before it


@dataclass(frozen=True)
class VAEOutput:
    """One pass through encoder and decoder. nll and bow_nll (B, T) nats a target token, mu, logvar and z (B, D)."""

    nll: Tensor
    mu: Tensor
    logvar: Tensor
    z: Tensor
    bow_nll: Tensor | None = None  # of the labels as a bag of words; None unless requested


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Draw from torch's global generators under a seed, one caller at a time, and leave them as they were."""
    with ONE_SEEDED_CALL, torch.random.fork_rng():
        torch.manual_seed(seed)
        yield


class TextVAE(PreTrainedModel):
    """A text VAE on a sequence-to-sequence Transformer of the transformers library.

    ``from_pretrained`` (a folder or a hub id), ``save_pretrained`` and ``push_to_hub`` work as everywhere in that
    library, and carry the tokenizer along. `encode`, `decode` and `score` take texts; `posterior_of`, `logits_of` and
    `forward` take ids.

        vae = TextVAE.from_pretrained("checkpoints/everyday")
        posterior = vae.encode(["a man plays a guitar", "two dogs run"])
        vae.decode(posterior.mu)
    """

    config_class = TextVAEConfig
    base_model_prefix = ""
    main_input_name = "input_ids"
    _supports_sdpa = True

    def __init__(self, config: TextVAEConfig, base: PreTrainedModel | None = None) -> None:
        super().__init__(config)
        self.base: Any = base if base is not None else AutoModelForSeq2SeqLM.from_config(config.base)
        choose_attention(self.base)
        width = config.base.hidden_size  # type: ignore[union-attr]
        self.to_mu = nn.Linear(width, config.latent_dim, bias=False)
        self.to_logvar = nn.Linear(width, config.latent_dim)
        self.attention = AttentionPooling(width) if config.pooling == "attention" else None
        self.memory = CrossMemory(config) if config.injection == "cross" else SelfMemory(config)
        self.tokenizer: PreTrainedTokenizerFast | None = None
        self.post_init()
        # A base may bring habits of its own task (forced tokens, bans on repeats): a VAE's decoder has none of them.
        own = self.base.config
        start = own.decoder_start_token_id if own.decoder_start_token_id is not None else own.pad_token_id
        self.base.generation_config = GenerationConfig(
            decoder_start_token_id=start, eos_token_id=own.eos_token_id, pad_token_id=own.pad_token_id
        )

    def _init_weights(self, module: nn.Module) -> None:
        """Initialise the parts that no pretrained model has; the base initialises itself."""
        if module is self.to_logvar:
            nn.init.normal_(module.weight, std=0.02 * module.in_features**-0.5)
            nn.init.constant_(module.bias, LOGVAR_START)
        elif module is self.to_mu:
            nn.init.normal_(module.weight, std=module.in_features**-0.5)
        elif self.attention is not None and module is self.attention.query:
            nn.init.zeros_(module.weight)
        elif module is self.memory.project:
            nn.init.normal_(module.weight, std=module.in_features**-0.5)
            nn.init.normal_(module.bias, std=1.0)  # slots differ from the first step on

    # -- ids --------------------------------------------------------------------------------------------------------

    @property
    def pad_id(self) -> int:
        """The id that fills a batch; never part of a text."""
        return self.base.config.pad_token_id

    @property
    def positions(self) -> int:
        """The longest text, in tokens, that the base has positions for; z's own slots in the decoder take some."""
        limit = getattr(self.config.base, "max_position_embeddings", None)  # BART's end; T5's are relative
        taken = self.config.memory_slots if self.config.injection == "self" else 0
        return limit - taken if limit else sys.maxsize

    def posterior_of(self, input_ids: Tensor, attention_mask: Tensor) -> Posterior:
        """Return q(z|x) for ids (B, T) and their mask (B, T)."""
        if reader := reader_of(self.base):
            with torch.autocast("cpu", enabled=False):
                return self._pooled(reader.states(input_ids, attention_mask), attention_mask)
        states = self.base.get_encoder()(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        return self._pooled(states, attention_mask)

    def _pooled(self, states: Tensor, attention_mask: Tensor) -> Posterior:
        """Return q(z|x) for the encoder's last states (B, T, H)."""
        if self.attention is not None:
            pooled = self.attention(states, attention_mask)  # (B, H)
        else:
            pooled = pool(states, attention_mask, self.config.pooling)
        return Posterior(self.to_mu(pooled).float(), self.to_logvar(pooled).float().clamp(*LOGVAR_RANGE))

    def logits_of(self, z: Tensor, labels: Tensor) -> Tensor:
        """Return the decoder's logits (B, T, V) for z (B, D) when it reads labels (B, T), shifted right."""
        inputs = self.base.prepare_decoder_input_ids_from_labels(labels=labels)
        return self.base(decoder_input_ids=inputs, use_cache=False, **self.memory(z)).logits

    def nll_of(self, z: Tensor, labels: Tensor, *, decoder_input_ids: Tensor | None = None) -> Tensor:
        """Return -log p of each label (B, T) under z (B, D), in nats; zero at padding.

        z may also hold S rows a text, (S * B, D), text b in rows b, B + b, ...: the result is (S * B, T) then.

        :param decoder_input_ids: read in place of the labels (B, T), before the shift: word dropout, for instance.
        """
        if reader := reader_of(self.base):
            unshifted = labels if decoder_input_ids is None else decoder_input_ids
            inputs = self.base.prepare_decoder_input_ids_from_labels(labels=unshifted)
            return reader.nll(*self._seen(z), inputs, labels, pad_id=self.pad_id)
        samples = len(z) // len(labels)
        labels = labels.repeat(samples, 1)
        if decoder_input_ids is not None:
            decoder_input_ids = decoder_input_ids.repeat(samples, 1)
        memory = self.memory(z)
        states, cache = memory["encoder_outputs"].last_hidden_state, memory.get("past_key_values")
        return decoder_nll(self.base, states, labels, cache=cache, decoder_input_ids=decoder_input_ids)

    def bow_nll_of(self, z: Tensor, labels: Tensor) -> Tensor:
        """Return -log p of each label (B, T) under z (B, D) alone, whatever stands before it; zero at padding.

        The mean of z's memory slots goes through the output layer as if it were a state of the decoder: the
        bag-of-words loss of Zhao et al. 2017, without a layer of its own.
        """
        slots = self.memory(z)["encoder_outputs"].last_hidden_state  # (B, M, H)
        logits = self.base.get_output_embeddings()(slots.mean(1) * self.config.base.hidden_size**-0.5)  # (B, V)
        costs = -logits.float().log_softmax(1).gather(1, labels)  # (B, T)
        return costs.masked_fill(labels == self.pad_id, 0.0)

    def forward(
        self,
        input_ids: Tensor,
        attention_mask: Tensor,
        labels: Tensor,
        *,
        sample: bool = True,
        decoder_input_ids: Tensor | None = None,
        bow: bool = False,
    ) -> VAEOutput:
        """Encode ids (B, S), draw one z a text (or take mu), and decode labels (B, T).

        :param decoder_input_ids: what the decoder reads in place of the labels (B, T).
        :param bow: whether to compute the labels' bag-of-words NLL too.
        """
        posterior = self.posterior_of(input_ids, attention_mask)
        z = posterior.sample() if sample else posterior.mu
        bow_nll = self.bow_nll_of(z, labels) if bow else None
        nll = self.nll_of(z, labels, decoder_input_ids=decoder_input_ids)
        return VAEOutput(nll, posterior.mu, posterior.logvar, z, bow_nll)

    # -- texts ------------------------------------------------------------------------------------------------------

    def token_rows(self, texts: Sequence[str]) -> list[list[int]]:
        """Return the ids of each text, at most `config.max_tokens` of them."""
        return text_to_ids(self._tokenizer(), texts, max_tokens=self.config.max_tokens)

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
        of_text = torch.tensor([places[text] for text in texts], dtype=torch.long)  # what is there twice is read once
        repeats = of_text.bincount(minlength=len(places))
        mu = torch.zeros(len(places), self.config.latent_dim)
        logvar, different, done = torch.zeros_like(mu), list(places), 0
        with torch.inference_mode():
            for start in range(0, len(different), TEXTS_AT_A_TIME):
                rows = self.token_rows(different[start : start + TEXTS_AT_A_TIME])
                for batch in length_batches([len(row) for row in rows], token_budget=token_budget):
                    padded, at = self._pad([rows[i] for i in batch]), batch + start
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
        beams: int = 1,
        top_p: float | None = None,
        temperature: float = 1.0,
        seed: int = 0,
        max_tokens: int = 64,
        batch_size: int = 128,
        on_batch: Callable[[int], None] | None = None,
    ) -> list[str]:
        """Return the text that the decoder writes for each row of z (B, D).

        Greedy unless beams > 1 or top_p is given; with top_p each word is drawn from the smallest set of words that
        holds that share of the probability, with a seed.
        """
        sampling = {"do_sample": True, "top_p": top_p, "temperature": temperature, "top_k": 0} if top_p else {}
        texts: list[str] = []
        with torch.inference_mode(), seeded(seed) if sampling else nullcontext():
            for start in range(0, len(z), batch_size):
                part = z[start : start + batch_size].to(self.device, self.dtype)
                with INFERENCE_LOCK:
                    ids = self._generate(part, beams=beams, max_tokens=max_tokens, sampling=sampling)
                texts += ids_to_text(self._tokenizer(), ids.tolist())
                if on_batch:
                    on_batch(len(texts))
        return texts

    def nll(self, z: Tensor, texts: Sequence[str]) -> Tensor:
        """Return -log p(x|z) of each text under its own row of z (B, D), in nats, shape (B,)."""
        return torch.tensor([sum(score.nats) for score in self.score(z, texts)])

    def score(self, z: Tensor, texts: Sequence[str]) -> list[TokenScore]:
        """Return what each token of each text costs under its own row of z (B, D), in nats a token."""
        rows, spans = self.token_rows(texts), text_spans(self._tokenizer(), texts, max_tokens=self.config.max_tokens)
        if len(rows) != len(z):
            raise ValueError(f"{len(z)} rows of z were given for {len(rows)} texts; give one row a text")
        nats: list[list[float]] = [[] for _ in rows]
        with torch.inference_mode():
            for batch in length_batches([len(row) for row in rows], token_budget=INFERENCE_BUDGET):
                ids = self._pad([rows[i] for i in batch]).ids
                with INFERENCE_LOCK:
                    costs = self.nll_of(z[batch].to(self.device, self.dtype), ids).tolist()
                for i, cost in zip(batch, costs, strict=True):
                    nats[i] = cost[: len(rows[i])]
        return [TokenScore(*parts) for parts in zip(spans, nats, strict=True)]

    # -- files ------------------------------------------------------------------------------------------------------

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
        model.config.tie_word_embeddings = not own  # T5 v1.1 is said to be tied and is not: growing would tie it
        if len(tokenizer) > model.get_input_embeddings().num_embeddings:
            model.resize_token_embeddings(len(tokenizer))
        model.config._name_or_path = Path(base).name if Path(base).is_dir() else str(base)  # no path of this machine
        vae = cls(TextVAEConfig(base=model.config, dtype="float32", **fields), base=model)
        vae.config.max_tokens = min(vae.config.max_tokens, vae.positions)
        vae.tokenizer = tokenizer
        return vae.eval()

    @classmethod
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> Any:
        """Load a saved TextVAE with its tokenizer, from a folder or a hub id; safetensors only."""
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
        return (vae, info) if asked else vae

    def save_pretrained(self, save_directory: Any, *args: Any, **kwargs: Any) -> Any:
        """Save config, weights and tokenizer into a folder, as safetensors."""
        super().save_pretrained(save_directory, *args, **kwargs)
        self._tokenizer().save_pretrained(save_directory)

    # -- helpers ----------------------------------------------------------------------------------------------------

    def _tokenizer(self) -> PreTrainedTokenizerFast:
        if self.tokenizer is None:
            raise CheckpointError(
                "This TextVAE has no tokenizer: set `vae.tokenizer`, or load it with from_pretrained."
            )
        return self.tokenizer

    def _pad(self, rows: Sequence[Sequence[int]]) -> TokenBatch:
        return pad_batch(rows, pad_id=self.pad_id, device=self.device)

    def _seen(self, z: Tensor) -> tuple[Tensor, Slots]:
        """Return what cross-attention reads of z (B, D), and the keys and values that self-attention finds."""
        with torch.autocast("cpu", enabled=False):
            memory = self.memory(z)
        cache = memory.get("past_key_values")
        layers = cache.self_attention_cache.layers if cache else []
        return memory["encoder_outputs"].last_hidden_state, [(layer.keys, layer.values) for layer in layers]

    def _generate(self, z: Tensor, *, beams: int, max_tokens: int, sampling: dict[str, Any]) -> Tensor:
        """Return the ids (B, T) that the library's own generate writes for z (B, D), what it starts from left out."""
        room, habits = min(max_tokens, self.positions), self.base.generation_config
        reader = reader_of(self.base) if beams == 1 and not sampling else None
        if reader and isinstance(habits.eos_token_id, int):
            own = {"start_id": habits.decoder_start_token_id, "end_id": habits.eos_token_id, "pad_id": self.pad_id}
            return write_greedily(reader, *self._seen(z), steps=room, **own)
        memory = self.memory(z)
        # generate() repeats the encoder's outputs for its beams, but not a cache that is handed over. An empty one is
        # handed over too: its own would count the encoder's layers, which fails where the decoder has more.
        filled = self.memory(z.repeat_interleave(beams, 0)).get("past_key_values")
        memory["past_key_values"] = filled or EncoderDecoderCache(DynamicCache(), DynamicCache())
        ids = self.base.generate(**memory, num_beams=beams, max_new_tokens=room, use_cache=True, **sampling)
        return ids[:, 1:]  # BART starts from its end token


AutoConfig.register(TextVAEConfig.model_type, TextVAEConfig)
