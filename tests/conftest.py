"""Tiny real models, made here and saved in the format that a hub serves; no network, no GPU."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"
os.environ["MIDSENTENCE_SHARED"] = "1"  # pages work on each test's home; the tests of workspaces take this back

import torch
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import (
    BartConfig,
    BartForConditionalGeneration,
    BertConfig,
    BertModel,
    PreTrainedTokenizerFast,
    T5Config,
    T5ForConditionalGeneration,
)

from vae_core import device
from vae_core.model.losses import kl_per_dimension
from vae_core.model.text.decoding import GREEDY
from vae_core.model.vae import TextVAE

MAIN = sys.modules["__main__"]

# Few examples, the same at every run; new ones are searched by
# `LONG_EXAMPLES=20000 pytest tests/hostile_input --hypothesis-profile=long -o timeout=0`.
UNHURRIED = settings(deadline=None, suppress_health_check=list(HealthCheck))
settings.register_profile("quick", UNHURRIED, max_examples=25, derandomize=True, database=None)
settings.register_profile(
    "long", UNHURRIED, max_examples=int(os.environ.get("LONG_EXAMPLES", "20000")), print_blob=True
)
settings.load_profile("quick")


def pytest_runtest_setup() -> None:
    """Reset what libraries change for the whole process, before a test's fixtures are made.

    AppTest leaves a page as `__main__`, which a process that is spawned would run; umap's numba sets OpenMP's threads,
    and figures of two threads differ from those of one in their last bits.
    """
    sys.modules["__main__"] = MAIN
    torch.set_num_threads(1)
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as for what a script starts in the background
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run a browser's test once more if it waited in vain: a click on what is being redrawn is lost on a slow machine.

    A wrong text or figure fails at once; the summary counts what was run again. The browser's tests come first, as
    they are half of the time and on one worker.
    """
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1, only_rerun=["TimeoutError"]))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Keep a file on one worker of `pytest -n`, for its fixtures; and the browser's, which need a core, on one too.

    The marks of `--dist loadgroup` do not reach xdist 3.8 with pytest 9: every test was a group of its own.
    """
    from xdist.scheduler import LoadScopeScheduling

    class OneWorkerAFile(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = nodeid.split("::", 1)[0]
            return "browser" if "tests/browser/" in file else file

    return OneWorkerAFile(config, log)


@pytest.fixture(autouse=True)
def processor_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read on the processor, GPU or not: figures are compared to their last bits."""
    monkeypatch.setattr(device, "best_device", lambda: "cpu")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Home of the data: a folder of each test."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("MIDSENTENCE_HOME", str(folder))
    return folder


SENTENCES = [
    "a man plays a guitar on the beach",
    "two dogs run through the snow",
    "a woman in a red dress reads a book",
    "three children sit at a table",
    "Tom does not like the rain .",
    "Where did you put my keys ?",
    "an old man walks his dog in the park",
    "the girl is not sleeping",
    "I bought 12 apples for you",
    "people are dancing in the street",
]


@pytest.fixture(scope="session")
def sentences() -> list[str]:
    return list(SENTENCES)


@pytest.fixture(scope="session")
def tokenizer() -> PreTrainedTokenizerFast:
    from vae_core.training.pretrain import train_tokenizer

    return train_tokenizer(SENTENCES * 20, vocab_size=512)


SIZES = {"vocab_size": 512, "d_model": 32, "pad_token_id": 0, "eos_token_id": 1}


def _tiny_t5(**changes: object) -> T5ForConditionalGeneration:
    torch.manual_seed(0)
    layers = {"num_heads": 4, "d_kv": 8, "d_ff": 64, "num_layers": 2, "num_decoder_layers": 2, "dropout_rate": 0.0}
    config = T5Config(**{**SIZES, **layers, "decoder_start_token_id": 0, **changes})
    return T5ForConditionalGeneration(config).eval()


@pytest.fixture(scope="session")
def bases(tmp_path_factory: pytest.TempPathFactory, tokenizer: PreTrainedTokenizerFast) -> dict[str, Path]:
    """Folders of tiny sequence-to-sequence checkpoints: t5, t5-v1.1 (d_kv != d_model / heads, gated, untied), bart."""
    root = tmp_path_factory.mktemp("bases")
    encoder = {"encoder_layers": 2, "encoder_attention_heads": 2, "encoder_ffn_dim": 64}
    decoder = {"decoder_layers": 3, "decoder_attention_heads": 4, "decoder_ffn_dim": 64, "decoder_start_token_id": 1}
    ends = {"bos_token_id": 0, "forced_eos_token_id": 1, "max_position_embeddings": 128}
    bart = BartConfig(**SIZES, **encoder, **decoder, **ends, dropout=0.0)
    models = {
        "t5": _tiny_t5(),
        "t5-v1.1": _tiny_t5(d_kv=12, num_decoder_layers=3, feed_forward_proj="gated-gelu", tie_word_embeddings=False),
        "bart": BartForConditionalGeneration(bart).eval(),
    }
    models["t5-v1.1"].lm_head.weight = torch.nn.Parameter(0.1 * torch.randn(512, 32))  # its config alone unties nothing
    for name, model in models.items():
        model.save_pretrained(root / name)
        tokenizer.save_pretrained(root / name)
    return {name: root / name for name in models}


@pytest.fixture(scope="session")
def teacher_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A saved sentence encoder, 24 dimensions: a tiny BERT with random weights and a tokenizer of whole words."""
    words = ["[PAD]", "[CLS]", "[SEP]", "[UNK]", *sorted({word for text in SENTENCES for word in text.split()})]
    backend = Tokenizer(models.WordLevel({word: i for i, word in enumerate(words)}, unk_token="[UNK]"))
    backend.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    ends = [("[CLS]", 1), ("[SEP]", 2)]
    backend.post_processor = processors.TemplateProcessing("[CLS] $A [SEP]", special_tokens=ends)
    tokens = {"pad_token": "[PAD]", "cls_token": "[CLS]", "sep_token": "[SEP]", "unk_token": "[UNK]"}
    torch.manual_seed(0)
    sizes = {"hidden_size": 24, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 48}
    folder = tmp_path_factory.mktemp("teachers") / "tiny-bert"
    BertModel(BertConfig(vocab_size=len(words), max_position_embeddings=32, **sizes)).save_pretrained(folder)
    PreTrainedTokenizerFast(tokenizer_object=backend, **tokens).save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def vae_folder(bases: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A saved TextVAE with random weights, 8 latent dimensions."""
    torch.manual_seed(1)
    folder = tmp_path_factory.mktemp("checkpoints") / "tiny"
    TextVAE.from_base(bases["t5"], latent_dim=8).save_pretrained(folder)
    return folder


@pytest.fixture
def vae(vae_folder: Path) -> TextVAE:
    return TextVAE.from_pretrained(vae_folder)


@pytest.fixture(scope="session")
def trained(bases: dict[str, Path]) -> Callable[..., TextVAE]:
    """Return a function that gives a VAE of a base, by name and injection, which reconstructs SENTENCES exactly.

    Each is trained once, in a second or two, and shared: a test that changes one works on a copy.
    """
    known: dict[tuple[str, str], TextVAE] = {}

    def get(base: str = "t5", injection: str = "cross") -> TextVAE:
        if (base, injection) not in known:
            torch.manual_seed(0)
            vae = TextVAE.from_base(bases[base], latent_dim=8, injection=injection, memory_slots=4, pooling="max")
            _learn_by_heart(vae, SENTENCES)
            known[base, injection] = vae
        return known[base, injection]

    return get


@pytest.fixture(
    scope="session",
    params=[(base, way) for base in ("t5", "t5-v1.1", "bart") for way in ("cross", "self")],
    ids="-".join,
)
def variant(request: pytest.FixtureRequest, trained: Callable[..., TextVAE]) -> TextVAE:
    """Every pretrained base with every way for z to enter it, trained a little."""
    return trained(*request.param)


def _learn_by_heart(vae: TextVAE, texts: list[str], *, most: int = 600, rate: float = 1e-2) -> None:
    """Train until the texts are reconstructed: how many steps that takes is another matter on another processor."""
    batch = vae.pad(vae.token_rows(texts))
    optimizer = torch.optim.AdamW(vae.parameters(), lr=rate)
    for step in range(1, most + 1):
        out = vae(batch.ids, batch.mask, batch.ids)
        rec, kl = out.nll.sum(1), kl_per_dimension(out.mu, out.logvar)
        optimizer.zero_grad()
        (rec + 0.1 * kl.sum(1)).mean().backward()
        torch.nn.utils.clip_grad_norm_(vae.parameters(), 1.0)
        optimizer.step()
        if step >= 100 and step % 25 == 0 and vae.decode(vae.encode(texts).mu, **GREEDY) == texts:
            break
    else:
        pytest.fail(f"after {most} steps the model does not know its sentences")
    vae.zero_grad()
