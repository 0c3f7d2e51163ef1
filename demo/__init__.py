"""One invented career coach's ten years, made by a seeded script: seed, screenshots, benchmarks and tests use it."""
