"""The rhythm of sources: how often each sends somebody, who went quiet, and what the next months should bring."""
