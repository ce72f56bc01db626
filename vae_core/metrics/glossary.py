"""Glossary: the terms of the field that screens and documents use, and the figures in groups.

The definition of a figure is the registry's.
"""

from collections.abc import Mapping
from types import MappingProxyType

TERMS: Mapping[str, str] = MappingProxyType(
    {
        "Aggregate posterior": "q(z) = the mean of q(z|x) over a corpus. A prior that matches it samples where "
        "sentences are (Makhzani et al. 2015).",
        "beta": "Weight of the KL in the loss: Rec + beta KL (Higgins et al. 2017).",
        "beta schedule": "How beta rises while a VAE is trained: linear (annealing, Bowman et al. 2016) or cyclical "
        "(Fu et al. 2019).",
        "Checkpoint": "A folder with the weights, the config and the tokenizer of a model.",
        "Decoder": "p(x|z): writes a sentence token by token, from z and the tokens before.",
        "ELBO": "Evidence lower bound -Rec - KL on log p(x) (Kingma & Welling 2014). Lower -ELBO is better.",
        "Encoder": "q(z|x): maps a sentence to its posterior, mu and logvar.",
        "Flow": "An invertible map between N(0, I) and the aggregate posterior, fitted after training; the prior that "
        "samples are drawn from where there is one (rational-quadratic splines, Durkan et al. 2019).",
        "Free bits": "Nats of KL a dimension that the loss does not count, on the mean over a batch "
        "(Kingma et al. 2016).",
        "Greedy decoding": "The likeliest token at each step.",
        "Hole": "A region with prior probability but no sentence; texts decoded there read badly.",
        "Injection": "How z enters the decoder: cross, as memory of its cross-attention; self, as a past of its "
        "self-attention (Park & Lee 2021).",
        "Interpolation": "Points between the z of two sentences, decoded; a walk.",
        "Known words": "The words of a checkpoint's training sentences. Decoding under this lexicon joins no pieces to "
        "another word.",
        "Latent, z": "A point of the latent space, D numbers, drawn from the posterior N(mu, diag(exp(logvar))).",
        "mu, logvar": "Mean and log-variance of the posterior, D numbers each.",
        "Nat": "Unit of information by the natural logarithm: 1 nat = 1.44 bits.",
        "Polish": "Decode z, encode the text, and decode its mu.",
        "Posterior": "q(z|x) = N(mu, sigma^2), the encoder's distribution of z for a sentence.",
        "Posterior collapse": "The decoder ignores z. Then the KL falls to 0, since an empty z has no KL "
        "(Bowman et al. 2016).",
        "Prior": "p(z): N(0, I), or the flow.",
        "Reranking": "Of a beam search's sentences, the one that is likely given z and whose own mu is near z.",
        "Token deletion": "Tokens deleted from the encoder's input in training, while the whole sentence is decoded.",
        "Traversal": "One dimension of z moved while the others stay, decoded.",
        "Two-phase training": "An autoencoder first, with beta 0; then the VAE (Park & Lee 2021, Li et al. 2019).",
    }
)
FIGURE_GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Objective": (
            "n",
            "rec",
            "kl",
            "neg_elbo",
            "iw_nll",
            "word_ppl",
            "bits_per_byte",
            "nll",
            "beta",
            "nats_per_token",
        ),
        "Collapse": ("swap_gap", "sentence_swap_gap", "mi", "mi_cap", "au", "au_02", "cu", "dims"),
        "The flow as the prior": ("iw_nll_flow", "kl_flow"),
        "Reconstructions, samples, paths": (
            "exact_match",
            "word_f1",
            "bleu",
            "sample_repeats",
            "sample_loops",
            "distinct_2",
            "self_bleu",
            "self_bleu_real",
            "walk_distinct",
            "walk_smoothness",
            "exact_match_read",
            "word_f1_read",
            "bleu_read",
            "sample_repeats_read",
            "self_bleu_read",
            "walk_distinct_read",
        ),
        "Fluency": (
            "nonword_real",
            "nonword_rec",
            "nonword_prior",
            "nonword_walk",
            "nonword_map",
            "cost_real",
            "cost_rec",
            "cost_prior",
            "cost_walk",
            "cost_map",
            "nonword_rec_read",
            "nonword_prior_read",
            "nonword_walk_read",
            "nonword_map_read",
            "cost_rec_read",
            "cost_prior_read",
            "cost_walk_read",
            "cost_map_read",
        ),
        "Neighbours and labels": (
            "neighbor_agreement",
            "drawn_agreement",
            "map_agreement",
            "states_agreement",
            "teacher_agreement",
            "neighbor_chance",
            "trustworthiness",
        ),
        "Factors": (
            "mig",
            "disentanglement",
            "completeness",
            "informativeness",
            "informativeness_chance",
            "z_diff",
            "z_diff_chance",
        ),
        "Meaning": (
            "pair_count",
            "pair_mu",
            "pair_states",
            "pair_tfidf",
            "pair_teacher",
            "teacher_spearman",
            "teacher_cosine",
            "teacher_pairs",
        ),
        "Training": ("learning_rate", "tokens_per_second", "steps", "cpu_seconds"),
    }
)
