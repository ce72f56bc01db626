# DATA is a folder with the training sentences; see EXPERIMENTS.md.
DATA ?= data
PYTHON ?= python
CAPTIONS = $(DATA)/captions.train.txt.gz
EVERYDAY = $(DATA)/everyday.train.txt.gz
VALID = --valid $(DATA)/captions.valid.txt.gz --valid $(DATA)/everyday.valid.txt.gz
CREDITS = Flickr30k captions (Young et al. 2014; CC BY-SA 4.0 as redistributed by SNLI), COCO captions (CC BY 4.0), Tatoeba (CC BY 2.0), FairytaleQA stories (public domain text), OneStopEnglish (CC BY-SA 4.0)
WIDE_CREDITS = $(CREDITS), Universal Dependencies English-EWT (CC BY-SA 4.0), 95 English novels of 1838 to 1930 (public domain)
EWT = $(DATA)/ewt.train.tsv.gz
# a third of the novels' sentences, drawn at random
NOVELS = $(DATA)/novels.third.txt.gz
# the folder of a sentence encoder, see requirements-train.txt
TEACHER ?= all-MiniLM-L6-v2
# the wide base of the two VAEs, which is not shipped: t5-mini is the base to start from
BASE = build/t5-wide
LONG = --entities 0.4 --ema-decay 0.998
TAUGHT = --teacher $(TEACHER) --teacher-weight 4
TWINS = $(PYTHON) -m vae_core finetune $(CAPTIONS) $(EVERYDAY) $(EWT) $(VALID) --credits "$(WIDE_CREDITS)" --base $(BASE) --latent-dim 32 --learning-rate 4e-3 --token-budget 1024 --epochs 1.85 --validate-every 2000 $(LONG)

.PHONY: check test bigmap recorded checkpoints
check:
	ruff check .
	ruff format --check .
	mypy
	pytest -n 2

test:
	pytest -n 2

# The bundle of the WebGL view of big maps, from its source beside it.
bigmap:
	cd pages/map_ui/webgl && npm ci && npm run build

# The short runs of the Collapse page; a run with a log is not repeated, so delete its folder first.
recorded:
	$(PYTHON) -m benchmarks.recorded

# Each of the three can be stopped at any moment; the same command resumes from where it was. A clone has them already:
# delete a folder under checkpoints/ to train it again.
VAES = checkpoints/everyday checkpoints/everyday-collapsed
# The card exists once a run is finished; weights exist as soon as one is stopped.
.SECONDARY: $(BASE)/README.md
.PRECIOUS: checkpoints/t5-mini/README.md $(VAES:%=%/README.md)
checkpoints: checkpoints/t5-mini/README.md $(VAES:%=%/evaluation.json)

checkpoints/t5-mini/README.md:
	$(PYTHON) -m vae_core pretrain $(CAPTIONS) $(EVERYDAY) $(VALID) -o $(@D) --d-model 128 --layers 3 --epochs 0.75 --learning-rate 5e-3 --token-budget 2048 --prefix-share 0.34 --whole-share 0.33 --credits "$(CREDITS)" --resume

$(BASE)/README.md:
	$(PYTHON) -m vae_core pretrain $(CAPTIONS) $(EVERYDAY) $(EWT) $(NOVELS) $(VALID) -o $(@D) --vocab-size 16384 --d-model 256 --layers 4 --epochs 1.5 --learning-rate 5e-3 --token-budget 2048 --prefix-share 0.34 --whole-share 0.33 $(LONG) $(TAUGHT) --credits "$(WIDE_CREDITS)" --resume

checkpoints/everyday/README.md: | $(BASE)/README.md
	$(TWINS) -o $(@D) --recipe two-phase --first-phase 0.08 --anneal-fraction 0.1 --free-bits 1.08 --deletion 0 $(TAUGHT) --teacher-pairs 16 --resume

checkpoints/everyday-collapsed/README.md: | $(BASE)/README.md
	$(TWINS) -o $(@D) --recipe vanilla --resume

# the twin first: it measures the cost a token of everyday's texts
checkpoints/everyday/evaluation.json: checkpoints/everyday-collapsed/evaluation.json
$(VAES:%=%/evaluation.json): %/evaluation.json: | %/README.md
	$(PYTHON) -m vae_core evaluate $(DATA)/captions.valid.txt.gz --checkpoint $* --importance-samples 100 --limit 1000 --samples 1000 --card
	$(PYTHON) -m vae_core evaluate $(DATA)/everyday.valid.txt.gz --checkpoint $* --importance-samples 100 --limit 1000 --samples 1000 --card
