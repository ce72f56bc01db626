# DATA is a folder with the training sentences; see EXPERIMENTS.md for what they are.
DATA ?= data
PYTHON ?= python
CAPTIONS = $(DATA)/captions.train.txt.gz
EVERYDAY = $(DATA)/everyday.train.txt.gz
VALID = --valid $(DATA)/captions.valid.txt.gz --valid $(DATA)/everyday.valid.txt.gz
CREDITS = Flickr30k captions (Young et al. 2014; CC BY-SA 4.0 as redistributed by SNLI), COCO captions (CC BY 4.0), Tatoeba (CC BY 2.0), FairytaleQA stories (public domain text), OneStopEnglish (CC BY-SA 4.0)
FINETUNE = $(PYTHON) -m vae_core finetune $(CAPTIONS) $(EVERYDAY) $(VALID) --credits "$(CREDITS)"

# What the shipped VAEs are; a new one has one slot and attention pooling if nothing is said.
SHAPE = --memory-slots 4 --pooling max
FIRST = build/everyday-first

.PHONY: check test bigmap recorded checkpoints
check:
	ruff check .
	ruff format --check .
	mypy
	pytest -n 2

test:
	pytest -n 2

# The bundle that the WebGL view of big maps runs on, from its source beside it.
bigmap:
	cd pages/shared/bigmap && npm ci && npm run build

# The short runs of the Collapse page; a run whose log is there is kept, so delete its folder first.
recorded:
	$(PYTHON) -m benchmarks.recorded

# Each of the three can be stopped at any moment; the same command goes on from where it was. A clone has them already:
# delete a folder under checkpoints/ to train it anew.
VAES = checkpoints/everyday checkpoints/everyday-collapsed
# The card is what a finished run writes: weights are there as soon as one is stopped.
.SECONDARY: $(FIRST)/README.md
.PRECIOUS: checkpoints/t5-mini/README.md $(VAES:%=%/README.md)
checkpoints: checkpoints/t5-mini/README.md $(VAES:%=%/evaluation.json)

checkpoints/t5-mini/README.md:
	$(PYTHON) -m vae_core pretrain $(CAPTIONS) $(EVERYDAY) $(VALID) -o $(@D) --epochs 0.85 --learning-rate 5e-3 --token-budget 2048 --prefix-share 0.34 --whole-share 0.33 --credits "$(CREDITS)" --resume

# everyday is trained twice: first as a VAE, then on, with the bag of words beside it.
$(FIRST)/README.md: | checkpoints/t5-mini/README.md
	$(FINETUNE) -o $(@D) --base t5-mini $(SHAPE) --recipe two-phase --learning-rate 3e-3 --free-bits 1 --epochs 2.5 --token-budget 2048 --validate-every 2000 --resume

checkpoints/everyday/README.md: | $(FIRST)/README.md
	$(FINETUNE) -o $(@D) --base $(FIRST) --recipe vanilla --learning-rate 2e-3 --free-bits 1 --bag 1 --epochs 2.5 --token-budget 2048 --validate-every 1500 --resume

checkpoints/everyday-collapsed/README.md: | checkpoints/t5-mini/README.md
	$(FINETUNE) -o $(@D) --base t5-mini $(SHAPE) --recipe vanilla --learning-rate 3e-3 --epochs 1 --validate-every 400 --resume

$(VAES:%=%/evaluation.json): %/evaluation.json: | %/README.md
	$(PYTHON) -m vae_core evaluate $(DATA)/captions.valid.txt.gz --checkpoint $* --importance-samples 100 --limit 1000 --samples 1000 --card
	$(PYTHON) -m vae_core evaluate $(DATA)/everyday.valid.txt.gz --checkpoint $* --importance-samples 100 --limit 1000 --samples 1000 --card
