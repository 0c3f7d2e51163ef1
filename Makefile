.PHONY: run demo test lint format check spec docs bench lock
run demo test lint format check spec docs bench lock:
	@python3 dev.py $@
