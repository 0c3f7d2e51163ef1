"""Mail servers, keys and files: plain values in, results out. This floor knows no tables and decides nothing."""
