"""Reading the sealed history back: whether every seal still fits the lines it closed."""

from __future__ import annotations

from headwater.actions.acting import LINE, chain
from headwater.store.models import Change, Seal, Workspace

MOST = 20


def broken_seals() -> list[str]:
    """What no longer fits: a line altered or gone since it was sealed, or lines that no seal closed."""
    found: list[str] = []
    for workspace in Workspace.objects.order_by("pk"):
        last, digest = 0, ""
        for seal in Seal.objects.filter(workspace=workspace).order_by("last"):
            lines = Change.objects.filter(workspace=workspace, pk__gt=last, pk__lte=seal.last).order_by("pk")
            _, digest = chain(lines.values_list(*LINE).iterator(), last, digest)
            if digest != seal.digest:
                found.append(
                    f"workspace {workspace.pk}: the history between changes {last} and {seal.last} was altered"
                )
                digest = seal.digest
            last = seal.last
        loose = Change.objects.filter(workspace=workspace, pk__gt=last).count()
        if loose:
            found.append(f"workspace {workspace.pk}: {loose} changes are not sealed")
    return found[:MOST]
