"""Which of some names the ledger knows already."""

from __future__ import annotations

from collections.abc import Iterable

from headwater.store.models import Party, Workspace


def known_forms(workspace: Workspace, forms: Iterable[str]) -> dict[str, int]:
    """The ids of the parties that bear one of these normal forms."""
    rows = Party.objects.of(workspace).filter(normal_form__in=list(forms)).order_by("-pk")
    return dict(rows.values_list("normal_form", "pk"))
