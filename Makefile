# DATA is a folder with the training sentences; see EXPERIMENTS.md for what they are.
DATA ?= data
PYTHON ?= python
CAPTIONS = $(DATA)/captions.train.txt.gz
EVERYDAY = $(DATA)/everyday.train.txt.gz
VALID = --valid $(DATA)/captions.valid.txt.gz --valid $(DATA)/everyday.valid.txt.gz
CREDITS = Flickr30k captions (Young et al. 2014; CC BY-SA 4.0 as redistributed by SNLI), COCO captions (CC BY 4.0), Tatoeba (CC BY 2.0), FairytaleQA stories (public domain text), OneStopEnglish (CC BY-SA 4.0)
FINETUNE = $(PYTHON) -m vae_core finetune $(CAPTIONS) $(EVERYDAY) $(VALID) --base t5-mini \
	--epochs 1 --learning-rate 3e-3 --validate-every 400 --credits "$(CREDITS)"

.PHONY: check test checkpoints cards
check:
	ruff check .
	ruff format --check .
	mypy
	pytest

test:
	pytest

# Each of the three can be stopped at any moment; the same command goes on from where it was. A clone has them already:
# delete a folder under checkpoints/ to train it anew.
VAES = checkpoints/everyday checkpoints/everyday-collapsed
.PRECIOUS: checkpoints/t5-mini/model.safetensors $(VAES:%=%/model.safetensors)
checkpoints: checkpoints/t5-mini/model.safetensors $(VAES:%=%/evaluation.json)

checkpoints/t5-mini/model.safetensors:
	$(PYTHON) -m vae_core pretrain $(CAPTIONS) $(EVERYDAY) $(VALID) -o $(@D) --epochs 0.85 --learning-rate 5e-3 --credits "$(CREDITS)" --resume

checkpoints/everyday/model.safetensors: | checkpoints/t5-mini/model.safetensors
	$(FINETUNE) -o $(@D) --recipe two-phase --resume

checkpoints/everyday-collapsed/model.safetensors: | checkpoints/t5-mini/model.safetensors
	$(FINETUNE) -o $(@D) --recipe vanilla --resume

$(VAES:%=%/evaluation.json): %/evaluation.json: | %/model.safetensors
	$(PYTHON) -m vae_core evaluate $(DATA)/captions.valid.txt.gz --checkpoint $* --importance-samples 100 --limit 1000 --card
	$(PYTHON) -m vae_core evaluate $(DATA)/everyday.valid.txt.gz --checkpoint $* --importance-samples 100 --limit 1000 --card
