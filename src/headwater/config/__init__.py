"""Settings, urls, wsgi: may import everything, imported by nothing."""
