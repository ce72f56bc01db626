"""Beam search over the decoding state of `fast_t5`: the same hypotheses as transformers' generate, in less time.

A hypothesis is scored by log p over its length, the end token counted (Wu et al. 2016, length penalty 1). A text is
finished when it has as many ended hypotheses as beams and none that is open scores above the worst of them. Finished
texts leave the batch.
"""

from contextlib import nullcontext
from typing import Any

import torch
from torch import Tensor

from vae_core.device import single_thread
from vae_core.model.fast_t5 import LOGIT_ROWS, SINGLE_THREAD_ROWS, SINGLE_THREAD_WEIGHTS, Decoder, FastT5, KeyValues
from vae_core.model.text.lexicon import Lexicon

Hypothesis = tuple[float, list[int]]  # log p over the length, in nats a token, and ids

SPARE = 4  # times the beams: likeliest tokens of a beam that are looked at under a lexicon, which rules some out


@torch.autocast("cpu", enabled=False)
def beam_search(
    t5: FastT5, memory: Tensor, past: KeyValues, *, beams: int, steps: int, lexicon: Lexicon | None = None
) -> list[list[Hypothesis]]:
    """Return the hypotheses of each of B texts, as many as beams, best first; ids of at most `steps` tokens.

    memory and past are those of `FastT5.nll`.

    :param beams: open hypotheses a text.
    :param lexicon: words that are written alone; None: any.
    """
    special, n = t5.base.generation_config, len(memory)
    small = n * beams <= SINGLE_THREAD_ROWS and t5.base.num_parameters() <= SINGLE_THREAD_WEIGHTS
    with single_thread() if small else nullcontext():
        search = _Search(Decoder(t5.base, t5.dtype, memory, past, steps=steps), n, beams, special, lexicon)
        for step in range(steps):
            if not search.advance(last=step == steps - 1):
                break
    return search.ended


def hypotheses_of(found: Any, *, beams: int) -> list[list[Hypothesis]]:
    """Return the sequences of transformers' generate, with their scores, as `beam_search` returns its own."""
    ids, scores = found.sequences[:, 1:].tolist(), found.sequences_scores.tolist()  # BART starts from its end token
    pairs = list(zip(scores, ids, strict=True))
    return [pairs[i : i + beams] for i in range(0, len(pairs), beams)]


class _Search:
    """Open and ended hypotheses of all texts."""

    def __init__(self, decoder: Decoder, n: int, beams: int, special: object, lexicon: Lexicon | None) -> None:
        self.decoder, self.beams, self.lexicon = decoder, beams, lexicon
        self.end: int = special.eos_token_id  # type: ignore[attr-defined]
        self.texts = list(range(n))  # that are open, in the order of the rows
        self.ended: list[list[Hypothesis]] = [[] for _ in range(n)]  # of each text, best first, as many as beams
        self.ids = torch.full((n, 1, 1), special.decoder_start_token_id)  # type: ignore[attr-defined]  # (B, K, T)
        self.sums = torch.zeros(n, 1)  # log p of the open ones (B, K)
        self.words = [[""] for _ in range(n)]  # the unfinished word of each, see `Lexicon`

    def advance(self, *, last: bool) -> bool:
        """Read the last id of every open hypothesis, and go on with the best; return whether any text is open.

        :param last: whether there is no step after this one, so that all hypotheses end.
        """
        count, length = self.sums.shape[1], self.ids.shape[2]
        states = self.decoder.states(self.ids[:, :, -1].reshape(-1, 1)).squeeze(1)  # (B K, H)
        wide = min((SPARE if self.lexicon else 2) * self.beams, len(self.decoder.head))
        costs, likeliest = self._likeliest(states, wide)  # (B K, wide) both
        words = self._rule_out(costs, likeliest, states) if self.lexicon else None
        totals = (self.sums.reshape(-1, 1) + costs).view(len(self.texts), -1)  # (B, K wide)
        totals, chosen = totals.topk(min(2 * self.beams, totals.shape[1]))  # one of them at most ends a hypothesis
        parents = chosen // wide  # (B, 2 K)
        tokens = likeliest.view(len(self.texts), -1).gather(1, chosen)
        ends = (tokens == self.end) | last
        for row, rank in ends[:, : self.beams].nonzero().tolist():
            self._note(row, float(totals[row, rank]), length, int(parents[row, rank]), int(tokens[row, rank]))
        keys = ends.int().argsort(dim=1, stable=True)[:, : self.beams]  # the best that do not end
        totals, parents, tokens, chosen = (each.gather(1, keys) for each in (totals, parents, tokens, chosen))
        open_rows = [] if last else [r for r, text in enumerate(self.texts) if self._is_open(text, totals[r], length)]
        if not open_rows:
            return False
        at = torch.tensor(open_rows)
        self.decoder.keep((at[:, None] * count + parents[at]).flatten())
        before = self.ids[at].gather(1, parents[at, :, None].expand(-1, -1, length))
        self.ids, self.sums = torch.cat([before, tokens[at, :, None]], 2), totals[at]
        if words:
            places = zip(parents[at].tolist(), chosen[at].tolist(), open_rows, strict=True)
            self.words = [
                [words[row * count + p][c - p * wide] or "" for p, c in zip(ps, cs, strict=True)]
                for ps, cs, row in places
            ]
        self.texts = [self.texts[row] for row in open_rows]
        return True

    def _likeliest(self, states: Tensor, count: int) -> tuple[Tensor, Tensor]:
        """Return log p and ids (R, count) of the likeliest tokens after states (R, H), best first."""
        costs, tokens = [], []
        for part in states.split(LOGIT_ROWS):  # logits of all rows at once would not fit a cache
            logits = self.decoder.logits(part)
            top = logits.topk(count)
            costs.append(top.values - logits.logsumexp(1, keepdim=True))
            tokens.append(top.indices)
        return torch.cat(costs), torch.cat(tokens)

    def _rule_out(self, costs: Tensor, tokens: Tensor, states: Tensor) -> list[list[str | None]]:
        """Set log p of tokens that make an unknown word to -inf; return the unfinished word after each other one."""
        assert self.lexicon is not None
        open_words = [word for words in self.words for word in words]
        after = [
            [self.lexicon.extend(word, token) for token in row]
            for word, row in zip(open_words, tokens.tolist(), strict=True)
        ]
        fits = torch.tensor([[each is not None for each in words] for words in after])
        goes_on = fits & self.sums.reshape(-1, 1).isfinite()  # a beam of log p -inf is ruled out, whatever fits it
        count = len(open_words) // len(self.words)
        for text in (~goes_on.view(len(self.words), -1).any(1)).nonzero().flatten().tolist():
            row = text * count  # its best hypothesis continues with any token that fits, however unlikely
            logits = self.decoder.logits(states[row])
            token, after[row][0] = self.lexicon.choose(logits, open_words[row])
            tokens[row, 0], costs[row, 0] = token, logits[token] - logits.logsumexp(0)
            fits[row, 0] = True
        costs[~fits] = -torch.inf
        return after

    def _note(self, row: int, total: float, length: int, parent: int, token: int) -> None:
        """Add an ended hypothesis of a text, and forget the worst where there are more than beams."""
        ended = self.ended[self.texts[row]]
        ended.append((total / length, [*self.ids[row, parent, 1:].tolist(), token]))
        ended.sort(key=lambda each: -each[0])
        del ended[self.beams :]

    def _is_open(self, text: int, totals: Tensor, length: int) -> bool:
        """Return whether an open hypothesis may still come before an ended one; totals (K,) are theirs, best first."""
        ended, best = self.ended[text], float(totals[0]) / length
        return best > -torch.inf and (len(ended) < self.beams or best > ended[-1][0])
