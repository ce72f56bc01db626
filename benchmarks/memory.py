"""`python -m benchmarks.memory`: memory of finetuning a base of the hub on one GPU, counted without one.

Counted: weights and gradients in float32, Muon's one moment for matrices and AdamW's two for the rest; what autograd
keeps of a forward pass in bf16 autocast, summed over saved tensors at two small batches, a line through them, and read
at 4,096 positions; the copies of weights in bf16 are where that line begins. Not counted: memory of the CUDA libraries,
and gaps between tensors. Shapes are those of the models' published configs, with 256 more ids for bytes.
"""

import sys

import torch
from torch import Tensor, nn
from transformers import T5Config

from vae_core.model.losses import kl_per_dimension
from vae_core.model.vae import TextVAE, TextVAEConfig

LARGE = {"d_kv": 64, "vocab_size": 32100 + 256, "d_ff": 2048, "decoder_start_token_id": 0}
BASES = {
    "google-t5/t5-small": T5Config(d_model=512, num_layers=6, num_heads=8, dropout_rate=0.1, **LARGE),
    "google/flan-t5-base": T5Config(
        d_model=768,
        num_layers=12,
        num_heads=12,
        dropout_rate=0.1,
        feed_forward_proj="gated-gelu",
        **LARGE,
    ),
}
UNTIED = {"google/flan-t5-base"}  # whose output layer is no copy of the embeddings; a config alone does not show it
POSITIONS, LONGEST = 4096, 40  # of a batch, encoder and decoder each; tokens of its sentences
SMALL = (4, 12)  # sentences in the two batches that are counted
GIB = 2**30


def state_bytes(vae: nn.Module) -> dict[str, float]:
    """Return bytes of weights, gradients and the optimizers' moments."""
    tables = {id(part.weight) for part in vae.modules() if isinstance(part, nn.Embedding)}
    matrices = sum(p.numel() for p in vae.parameters() if p.ndim == 2 and id(p) not in tables)
    every = sum(p.numel() for p in vae.parameters())
    return {"weights": 4 * every, "gradients": 4 * every, "moments": 4 * matrices + 8 * (every - matrices)}


def saved_bytes(vae: TextVAE, sentences: int) -> int:
    """Return the bytes that autograd keeps of one pass over sentences of LONGEST tokens, parameters left out."""
    kept = {parameter.untyped_storage().data_ptr() for parameter in vae.parameters()}
    sizes: dict[int, int] = {}
    alive = []  # so that no address is used twice

    def note(tensor: Tensor) -> Tensor:
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in kept:
            sizes[storage.data_ptr()] = storage.nbytes()
            alive.append(tensor)
        return tensor

    ids = torch.randint(3, 30000, (sentences, LONGEST))
    hooks = torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor)
    with hooks, torch.autocast("cpu", dtype=torch.bfloat16):
        out = vae(ids, torch.ones_like(ids), ids)
        kl_per_dimension(out.mu, out.logvar)
    return sum(sizes.values())


def main() -> None:
    """Print a line for each base, in GiB."""
    rows = [
        "base | parameters | weights | gradients | moments | bf16 copies | activations | sum",
        "---|---:" + "|---:" * 6,
    ]
    for name, base in BASES.items():
        vae = TextVAE(TextVAEConfig(base=base)).train()
        vae.base.set_attn_implementation("sdpa")  # as on a GPU
        if name in UNTIED:
            vae.base.lm_head.weight = nn.Parameter(vae.base.lm_head.weight.detach().clone())
        parts = state_bytes(vae)
        few, more = (saved_bytes(vae, size) for size in SMALL)
        slope = (more - few) / (SMALL[1] - SMALL[0]) / LONGEST  # bytes a position
        parts |= {"copies": few - slope * SMALL[0] * LONGEST, "activations": slope * POSITIONS}
        figures = [value / GIB for value in (*parts.values(), sum(parts.values()))]
        millions = sum(p.numel() for p in vae.parameters()) / 1e6
        rows.append(" | ".join([name, f"{millions:.0f}M", *(f"{value:.2f}" for value in figures)]))
    sys.stdout.write("\n".join(f"| {row} |" for row in rows) + "\n")


if __name__ == "__main__":
    main()
