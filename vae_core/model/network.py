"""The network of a text VAE, ids in and ids out: a pretrained sequence-to-sequence Transformer with a latent z.

After Park & Lee 2021 (arXiv 2108.02446).

    ids (B, T) -> encoder -> pooling -> mu, logvar (B, D) -> z (B, D) -> memory -> decoder -> ids (B, T)
"""

import sys
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

import torch
from huggingface_hub.dataclasses import strict
from torch import Tensor, nn
from transformers import (
    AutoConfig,
    AutoModelForSeq2SeqLM,
    DynamicCache,
    EncoderDecoderCache,
    GenerationConfig,
    LogitsProcessorList,
    PreTrainedConfig,
    PreTrainedModel,
)
from transformers.configuration_utils import SubConfigSpec

from vae_core.model.backbone import choose_attention, decoder_nll
from vae_core.model.beam_search import Hypothesis, beam_search, hypotheses_of
from vae_core.model.bottleneck import CrossMemory, Pooling, SelfMemory
from vae_core.model.fast_t5 import FastT5, KeyValues, fast_t5
from vae_core.model.losses import kl_per_dimension, sample_posterior
from vae_core.model.text.lexicon import KnownWords, Lexicon

LOGVAR_RANGE = (-10.0, 4.0)  # sigma from 0.007 to 7.4: exp() stays finite in every precision
LOGVAR_START = -3.0  # sigma 0.22: the first z is the text's own, not noise


@strict
class TextVAEConfig(PreTrainedConfig):
    """Config of a TextVAE; `base` is the pretrained model's own."""

    model_type = "text-vae"
    sub_configs_defaults: ClassVar[dict] = {"base": SubConfigSpec(config_class=AutoConfig, model_type="t5")}

    base: PreTrainedConfig | dict | None = None
    latent_dim: int = 32
    memory_slots: int = 1
    injection: Literal["cross", "self"] = "cross"
    pooling: Literal["max", "mean", "attention"] = "attention"
    max_tokens: int = 512  # longer texts are truncated


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
class VAEOutput:
    """One pass through encoder and decoder: nll and bow_nll (B, T) nats per target token, mu, logvar and z (B, D)."""

    nll: Tensor
    mu: Tensor
    logvar: Tensor
    z: Tensor
    bow_nll: Tensor | None = None  # of the labels as a bag of words; None unless requested


class VAENetwork(PreTrainedModel):
    """Encoder, posterior and decoder over token ids; `TextVAE` is this with a tokenizer."""

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
        self.attention = Pooling(width, config.pooling)
        self.memory = CrossMemory(config) if config.injection == "cross" else SelfMemory(config)
        self.post_init()
        # The base's own generation config may be that of another task (forced tokens, bans on repeats).
        own = self.base.config
        start = own.decoder_start_token_id if own.decoder_start_token_id is not None else own.pad_token_id
        self.base.generation_config = GenerationConfig(
            decoder_start_token_id=start, eos_token_id=own.eos_token_id, pad_token_id=own.pad_token_id
        )

    def _init_weights(self, module: nn.Module) -> None:
        """Initialise the VAE's own layers; the base initialises itself."""
        if module is self.to_logvar:
            nn.init.normal_(module.weight, std=0.02 * module.in_features**-0.5)
            nn.init.constant_(module.bias, LOGVAR_START)
        elif module is self.to_mu:
            nn.init.normal_(module.weight, std=module.in_features**-0.5)
        elif module is self.attention.query:
            nn.init.zeros_(module.weight)
        elif module is self.memory.project:
            nn.init.normal_(module.weight, std=module.in_features**-0.5)
            nn.init.normal_(module.bias, std=1.0)  # slots differ from the first step on

    @property
    def pad_id(self) -> int:
        """Id of the padding token."""
        return self.base.config.pad_token_id

    @property
    def positions(self) -> int:
        """Longest text, in tokens, that the base has positions for; self memory's slots take some of the decoder's."""
        limit = getattr(self.config.base, "max_position_embeddings", None)  # BART's end; T5's are relative
        used = self.config.memory_slots if self.config.injection == "self" else 0
        return limit - used if limit else sys.maxsize

    def posterior_of(self, input_ids: Tensor, attention_mask: Tensor) -> Posterior:
        """Return q(z|x) for ids (B, T) and their mask (B, T)."""
        if fast := fast_t5(self.base):
            states = fast.encode(input_ids, attention_mask)
        else:
            states = self.base.get_encoder()(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        with torch.autocast("cpu", enabled=False) if fast else nullcontext():
            pooled = self.attention(states, attention_mask)  # (B, H)
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
        unshifted = labels if decoder_input_ids is None else decoder_input_ids
        inputs = self.base.prepare_decoder_input_ids_from_labels(labels=unshifted)
        if fast := fast_t5(self.base):
            return fast.nll(*self._decoder_memory(z), inputs, labels)
        samples, memory = len(z) // len(labels), self.memory(z)
        states, cache = memory["encoder_outputs"].last_hidden_state, memory.get("past_key_values")
        return decoder_nll(self.base, states, inputs.repeat(samples, 1), labels.repeat(samples, 1), cache=cache)

    def bow_nll_of(self, z: Tensor, labels: Tensor) -> Tensor:
        """Return -log p of each label (B, T) under z (B, D) alone, without the tokens before it; zero at padding.

        The mean of z's memory slots goes through the output layer like a state of the decoder: the
        bag-of-words loss of Zhao et al. 2017, without an extra layer.
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

        :param decoder_input_ids: the decoder's input instead of the labels (B, T).
        :param bow: whether to compute the labels' bag-of-words NLL too.
        """
        posterior = self.posterior_of(input_ids, attention_mask)
        z = posterior.sample() if sample else posterior.mu
        bow_nll = self.bow_nll_of(z, labels) if bow else None
        nll = self.nll_of(z, labels, decoder_input_ids=decoder_input_ids)
        return VAEOutput(nll, posterior.mu, posterior.logvar, z, bow_nll)

    def generate_ids(
        self, z: Tensor, *, beams: int, max_tokens: int, sampling: dict[str, Any], lexicon: Lexicon | None = None
    ) -> Tensor:
        """Return the ids (B, T) that the decoder writes for z (B, D), the start token left out.

        :param max_tokens: T at most.
        :param sampling: keyword arguments of transformers' generate; greedy where there are none.
        :param lexicon: words that are written alone; None: any.
        """
        steps = min(max_tokens, self.positions)
        if not sampling and (fast := self._fast()):
            memory, past = self._decoder_memory(z)
            return fast.greedy(memory, past, steps=steps, lexicon=lexicon)
        ids: Tensor = self._generate(z, beams=beams, steps=steps, lexicon=lexicon, **sampling)
        return ids[:, 1:]  # BART starts from its end token

    def hypotheses(
        self, z: Tensor, *, beams: int, max_tokens: int, lexicon: Lexicon | None = None
    ) -> list[list[Hypothesis]]:
        """Return the hypotheses of a beam search for each row of z (B, D), as many as beams, best first.

        :param max_tokens: ids of one at most.
        :param lexicon: words that are written alone; None: any.
        """
        steps = min(max_tokens, self.positions)
        if fast := self._fast():
            memory, past = self._decoder_memory(z)
            return beam_search(fast, memory, past, beams=beams, steps=steps, lexicon=lexicon)
        asked = {"num_return_sequences": beams, "output_scores": True, "return_dict_in_generate": True}
        return hypotheses_of(self._generate(z, beams=beams, steps=steps, lexicon=lexicon, **asked), beams=beams)

    def _fast(self) -> FastT5 | None:
        """Return the decoder of `fast_t5`, where it decodes this base."""
        return fast_t5(self.base) if isinstance(self.base.generation_config.eos_token_id, int) else None

    def _generate(self, z: Tensor, *, beams: int, steps: int, lexicon: Lexicon | None, **how: Any) -> Any:
        """Return what transformers' generate does for z (B, D)."""
        given = self.memory(z)
        # generate() repeats the encoder's outputs for its beams, but not a cache that is passed in. An empty one is
        # passed in too: its own would count the encoder's layers, which fails where the decoder has more.
        filled = self.memory(z.repeat_interleave(beams, 0)).get("past_key_values")
        given["past_key_values"] = filled or EncoderDecoderCache(DynamicCache(), DynamicCache())
        if lexicon:
            how["logits_processor"] = LogitsProcessorList([KnownWords(lexicon)])
        return self.base.generate(**given, num_beams=beams, max_new_tokens=steps, use_cache=True, **how)

    def _decoder_memory(self, z: Tensor) -> tuple[Tensor, KeyValues]:
        """Return what cross-attention reads of z (B, D), and the keys and values that self-attention finds."""
        with torch.autocast("cpu", enabled=False):
            memory = self.memory(z)
        cache = memory.get("past_key_values")
        layers = cache.self_attention_cache.layers if cache else []
        return memory["encoder_outputs"].last_hidden_state, [(layer.keys, layer.values) for layer in layers]
