"""`headwater sign-in`: a new one-time link, for when the last one was used up."""

from __future__ import annotations

from headwater.cli import installation


def main(words: list[str]) -> int:
    """Print the link."""
    made = installation.parser("sign-in", "Print a new one-time sign-in link.")
    made.add_argument("--port", type=int, default=8000, help="the port the web app listens on (default 8000)")
    options = made.parse_args(words)
    installation.open_installation(options)
    from headwater.actions.workspaces import make_sign_in_link

    secret = make_sign_in_link(now=installation.now(), user=installation.owner())
    print(f"http://localhost:{options.port}/sign-in/{secret}")
    return 0
