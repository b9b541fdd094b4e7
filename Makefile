# Every target makes .venv by itself where there is none.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
TESTS := $(BIN)/pytest -n auto --dist loadfile

.PHONY: demo test check app bench format schema templates screenshots
.DEFAULT_GOAL := demo

$(STAMP): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $(STAMP)

demo: $(STAMP)  ## write a sample workspace and build every document into demo/out
	$(BIN)/prep demo demo

test: $(STAMP)  ## run the tests
	$(TESTS)

check: $(STAMP)  ## lint, format, types, layers, tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright
	$(BIN)/lint-imports
	$(TESTS)

app: $(STAMP)  ## open the terminal app on the sample workspace
	$(BIN)/prep app -w demo

bench: $(STAMP)  ## measure start-up, the Word engine, matching
	$(BIN)/python benchmarks/start_up.py
	$(BIN)/python benchmarks/word_engine.py
	$(BIN)/python benchmarks/matching.py
	$(BIN)/python benchmarks/intake.py
	$(BIN)/python benchmarks/speeches.py
	$(BIN)/python benchmarks/selection.py
	$(BIN)/python benchmarks/review.py
	$(BIN)/python benchmarks/guard.py --all
	$(BIN)/python -m benchmarks.vad
	$(BIN)/python benchmarks/work_reports.py
	$(BIN)/python -m benchmarks.form_tags
	$(BIN)/python benchmarks/page_fit.py 200
	$(BIN)/python benchmarks/word_resumes.py
	$(BIN)/python benchmarks/terms.py

format: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schema: $(STAMP)  ## write the published JSON Schemas anew
	mkdir -p docs/schema
	for kind in dossier role-profile role-variant competencies case speech-outline speech-sheet review-rules readings rehearsal-rules resume-variant term-words session-plan panel-rules training-set; do $(BIN)/prep schema $$kind > docs/schema/$$kind.schema.json; done

templates: $(STAMP)  ## write the built-in Word templates anew
	$(BIN)/python -m prep.word.builtin

screenshots: $(STAMP)  ## make the pictures of the README anew
	$(BIN)/python -m tests.tui.screenshots
