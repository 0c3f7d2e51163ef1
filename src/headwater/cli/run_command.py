"""`headwater run`: the web app on this machine, in one process, with a one-time link to sign in."""

from __future__ import annotations

import argparse
import os
import socket
import sys

from headwater.cli import installation


def main(words: list[str]) -> int:
    """Migrate, print the link, serve until stopped."""
    options = read(words, "run", "Start the web app on this machine.")
    installation.open_installation(options)
    return serve(options)


def read(words: list[str], command: str, text: str) -> argparse.Namespace:
    """The options of `run` and `demo`."""
    made = installation.parser(command, text)
    made.add_argument("--port", type=int, default=8000, help="the port on this machine (default 8000)")
    made.add_argument(
        "--host", default="127.0.0.1", help="the address to listen on (default: this machine only)"
    )
    made.add_argument("--threads", type=int, default=4, help="how many requests at once (default 4)")
    return made.parse_args(words)


def serve(options: argparse.Namespace) -> int:
    """Listen, say where, and answer until the process is stopped."""
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application
    from waitress import create_server

    from headwater.actions.workspaces import make_sign_in_link
    from headwater.cli.clockwork import Clockwork

    port = free_port(options.host, options.port)
    if not os.environ.get("HEADWATER_BASE_URL"):
        settings.BASE_URL = f"http://localhost:{port}"
    application = get_wsgi_application()
    server = create_server(
        application, host=options.host, port=port, threads=options.threads, ident=None, max_request_body_size=2**28,
        channel_timeout=120, clear_untrusted_proxy_headers=True,
    )  # fmt: skip
    secret = make_sign_in_link(now=installation.now(), user=installation.owner())
    print(f"\nHeadwater is running. Open this link to sign in (it works once, for half an hour):\n\n"
          f"    http://localhost:{port}/sign-in/{secret}\n\nStop it with Ctrl+C.\n", flush=True)  # fmt: skip
    clockwork = Clockwork()
    clockwork.start()
    try:
        server.run()
    finally:
        server.close()
        clockwork.stop()
    return 0


def free_port(host: str, wanted: int) -> int:
    """The wanted port, or the next free one of the twenty after it. Ends the command when none is free."""
    for port in range(wanted, wanted + 20):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            if port != wanted:
                print(f"Port {wanted} is taken by another program; using {port}.")
            return port
    sys.exit(f"Ports {wanted} to {wanted + 19} are all taken. Choose another with --port.")
