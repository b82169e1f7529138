# Every target is the plain command behind it. Needs Python 3.11 or newer, nothing else.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test test-nightly check bench docs lock format clean

run:  ## set everything up and serve a demo clinic on http://127.0.0.1:8000
	$(PYTHON) scripts/setup.py run
	$(BIN)/stepwell demo

test:  ## every test: SQLite, PostgreSQL, a real browser
	$(PYTHON) scripts/setup.py test
	$(BIN)/python scripts/run_tests.py

test-nightly:  ## what takes too long for every change: ten thousand conversations in both engines
	$(PYTHON) scripts/setup.py test
	$(BIN)/python scripts/run_nightly.py

check:  ## lint, types, walls, migrations, deployment settings, content
	$(PYTHON) scripts/setup.py test
	$(BIN)/python scripts/run_checks.py

bench:  ## measure speed and size; writes docs/reference/performance.md
	$(PYTHON) scripts/setup.py test
	$(BIN)/python -m benchmarks

docs:  ## where to read on
	@find README.md CONTRIBUTING.md CHANGELOG.md SECURITY.md docs -name "*.md" 2>/dev/null | sort

format:  ## put Python and templates into the shape that check asks for
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	find src -name '*.html' -exec $(BIN)/djade --target-version 5.2 {} +

lock:  ## pin and hash what pyproject.toml asks for (needs uv)
	uv pip compile --universal --generate-hashes --no-header -p 3.11 pyproject.toml --group build -o requirements/runtime.txt
	uv pip compile --universal --generate-hashes --no-header -p 3.11 pyproject.toml --group dev -c requirements/runtime.txt -o requirements/dev.txt

clean:  ## remove what the other targets made; the data folder stays
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache static-built dist test-results
	find src tests scripts benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
