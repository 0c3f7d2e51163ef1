"""`headwater need "Ann needs a notary by June"`: write down what somebody needs, also from a dictated text."""

from __future__ import annotations

import sys

from headwater.cli import installation


def main(words: list[str]) -> int:
    """Write it down and say who could help; "-" reads the text from the standard input. 2 when it is not understood."""
    parser = installation.parser("need", "Write down what somebody needs, and say who could help.")
    parser.add_argument(
        "text", nargs="+", help='such as "Ann needs an employment lawyer in Leeds by June"; - reads it'
    )
    options = parser.parse_args(words)
    text = sys.stdin.read() if options.text == ["-"] else " ".join(options.text)
    installation.open_installation(options)
    from headwater.actions.acting import Refused
    from headwater.actions.quickadd import carry_out
    from headwater.core.quickadd.needs import read_needs
    from headwater.store.models import Need

    now, seat = installation.now(), installation.owner_seat()
    if read_needs(text, today=now.date()) is None:
        print('headwater: write who needs what, such as "Ann needs a notary by June".', file=sys.stderr)
        return 2
    try:
        done = carry_out(seat=seat, now=now, text=text)
    except Refused as refused:
        print(f"headwater: {refused.sentence}", file=sys.stderr)
        return 2
    print(done.sentence)
    first = Need.objects.get(pk=done.id)
    for need in Need.objects.filter(
        contact=first.contact_id, added_at=first.added_at, pk__gte=first.pk
    ).order_by("pk"):
        print(f"  {need.text}: {_who(need.pk)}")
    return 0


def _who(need: int) -> str:
    from headwater.store.models import Candidate

    found = Candidate.objects.filter(need=need, answer="", party__trashed_at=None).order_by("-score", "pk")
    names = list(found.values_list("party__name", flat=True)[:3])
    return f"{', '.join(names)} could help." if names else "nobody you trust fits yet."
