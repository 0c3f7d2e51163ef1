"""How long the server needs for each page, and how many queries, at 2,000 and at 20,000 contacts.

Each page is asked through the WSGI application with a signed-in session, over many different people, pages and
queries, after a warm-up. "After a change" means that the ledger changed since the last request, so that nothing
that was kept in memory can be used.

`python -m benchmarks.pages [SIZE …] [--keep FOLDER]`
"""

from __future__ import annotations

import io
import random
import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from benchmarks.measure import Figure, Watch, child, figure, growth, run
from benchmarks.practice import SEED, SIZES, filled

REQUESTS = 80
WARM_UP = 6
LIST, PERSON, SEARCH, HEAVY = (10, 20), (10, 20), (12, 25), (25, 50)
SOURCES = {"170k": (100, None), "1.7m": (500, None)}
GROWTH = 1.3
NEXT = re.compile(r'href="(/(?:people|referrals)\?[^"]*(?:after|before|from)=[^"]*)"')


class Visitor:
    """A signed-in browser without a browser: paths in, status and body out."""

    def __init__(self, user: Any) -> None:
        from django.conf import settings
        from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
        from django.contrib.sessions.backends.cached_db import SessionStore
        from django.core.wsgi import get_wsgi_application

        self.application = get_wsgi_application()
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.save()
        self.cookie = f"{settings.SESSION_COOKIE_NAME}={session.session_key}"

    def get(self, address: str, *, htmx: bool = False) -> tuple[int, bytes]:
        """Ask for one page."""
        path, _, query = address.partition("?")
        environ = {
            "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": query, "SERVER_NAME": "localhost",
            "SERVER_PORT": "8000", "HTTP_HOST": "localhost:8000", "HTTP_COOKIE": self.cookie, "SCRIPT_NAME": "",
            "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.version": (1, 0), "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr, "wsgi.multithread": True,
            "wsgi.multiprocess": False, "wsgi.run_once": False,
        }  # fmt: skip
        if htmx:
            environ["HTTP_HX_REQUEST"] = "true"
        told: list[str] = []
        answer = self.application(environ, lambda status, _headers, *_: told.append(status))
        body = b"".join(answer)
        answer.close()
        return int(told[0][:3]), body

    def queries(self, address: str, *, htmx: bool = False) -> int:
        """How many queries a page costs."""
        from django.db import connection

        asked: list[str] = []

        def count(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            asked.append(sql)
            return execute(sql, params, many, context)

        with connection.execute_wrapper(count):
            self.get(address, htmx=htmx)
        return len(asked)


def walk(visitor: Visitor, start: str, most: int = 400) -> list[str]:
    """The addresses met by going from page to page, as far as it goes."""
    met, address = [start], start
    while len(met) < most:
        links = NEXT.findall(visitor.get(address)[1].decode())
        ahead = [link.replace("&amp;", "&") for link in links if link.replace("&amp;", "&") not in met]
        if not ahead:
            break
        address = ahead[-1]
        met.append(address)
    return met


def typed(chance: random.Random, names: list[str]) -> Iterator[str]:
    """What a search box sends while a name is typed, one time in five with a typing error."""
    from urllib.parse import quote_plus

    for name in cycle(names):
        text = name
        if chance.random() < 0.2 and len(text) > 6:
            place = chance.randrange(2, len(text) - 2)
            text = text[:place] + text[place + 1 :]
        for end in range(1, len(text) + 1, chance.choice((1, 2))):
            yield f"/search?q={quote_plus(text[:end])}"


def measure_page(
    visitor: Visitor, what: str, size: str, addresses: Iterator[str], most: tuple[float | None, float | None], *,
    htmx: bool = False, before: Callable[[], None] | None = None, requests: int = REQUESTS,
) -> Figure:  # fmt: skip
    """Ask for many addresses of one kind of page and time each."""
    told = list(islice(addresses, requests + WARM_UP))
    status, _ = visitor.get(told[0], htmx=htmx)
    if status != 200:
        return Figure(f"{what}: answered {status}", size, "ms", 0, 0, 0, most_p50=-1)
    for address in told[:WARM_UP]:
        visitor.get(address, htmx=htmx)
    counts, watch = set(), Watch()
    for address in told[:WARM_UP]:
        if before:
            before()
        counts.add(visitor.queries(address, htmx=htmx))
    for address in told[WARM_UP:]:
        if before:
            before()
        watch.time(partial(visitor.get, address, htmx=htmx))
    shown = f"{min(counts)}" if len(counts) == 1 else f"{min(counts)} to {max(counts)}"
    return figure(what, size, "ms", watch.clock, most, f"{shown} queries", watch.cpu)


def change() -> None:
    """Let the ledger look changed, so that what was kept of it in memory is old."""
    from django.db.models import F

    from headwater.store.models import Workspace

    Workspace.objects.update(counter=F("counter") + 1)


def measure(folder: Path, size: str) -> list[Figure]:
    """All pages of one practice."""
    seat = filled(folder, size)
    visitor = Visitor(seat.user)
    if SIZES[size].plain:
        return _sources(visitor, size, SOURCES[size], requests=12)
    from headwater.store.models import Party, Referral

    chance = random.Random(SEED)
    parties = list(Party.objects.exclude(pk=seat.workspace.me_id).values_list("pk", "name"))
    sources = list(Referral.objects.values_list("source_id", flat=True).distinct())
    people = [pk for pk, _name in chance.sample(parties, 60)] + chance.sample(sources, 60)
    chance.shuffle(people)
    names = [name for _pk, name in chance.sample(parties, 40)]
    lists, ledger = walk(visitor, "/people"), walk(visitor, "/referrals")
    return [
        measure_page(visitor, "people, any page", size, cycle(chance.sample(lists, len(lists))), LIST),
        measure_page(visitor, "person", size, (f"/people/{pk}" for pk in cycle(people)), PERSON),
        measure_page(visitor, "search as typed", size, typed(chance, names), SEARCH, htmx=True, requests=300),
        *_sources(visitor, size, HEAVY, requests=REQUESTS),
        measure_page(visitor, "today", size, cycle(["/"]), HEAVY),
        measure_page(visitor, "today, after a change", size, cycle(["/"]), HEAVY, before=change),
        measure_page(visitor, "referrals, any page", size, cycle(chance.sample(ledger, len(ledger))), LIST),
        measure_page(visitor, "referrals, board", size, cycle(["/referrals/board"]), HEAVY),
    ]


def _sources(
    visitor: Visitor, size: str, most: tuple[float | None, float | None], *, requests: int
) -> list[Figure]:
    made = []
    for chain in ("root", "direct"):
        for window, address in (("12 months", "w=12m"), ("all time", "w=all")):
            usual = most if window == "12 months" or SIZES[size].plain else (None, None)
            for when, before in (("", None), (", after a change", change)):
                made.append(
                    measure_page(
                        visitor, f"sources by {chain}, {window}{when}", size,
                        cycle([f"/sources?chain={chain}&{address}"]), usual, before=before, requests=requests,
                    )
                )  # fmt: skip
    return made


def figures(folder: Path, sizes: list[str]) -> list[Figure]:
    """All figures of the sizes, and how they grow."""
    made = {size: child("benchmarks.pages", str(folder / size), size) for size in sizes}
    told = [each for size in sizes for each in made[size]]
    if {"2k", "20k"} <= set(sizes):
        told += growth(made["2k"], made["20k"], GROWTH)
    return told


def main() -> int:
    """Measure and print; 1 when a target is missed."""
    return run(
        text="How long the server needs for each page.", sizes=list(SIZES), measure=measure, figures=figures
    )


if __name__ == "__main__":
    sys.exit(main())
