"""The whole ledger as lines of JSON in one canonical order: two ledgers are the same when their dumps are.

Ids stand as they are; what the installation alone knows (sessions, sign-in links) and what it worked out from the
ledger (findings) is left out, and so are passwords.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey

LEFT_OUT = {"digest", "feed", "finding", "job", "signinlink"}
SECRET = {"smtp_secret", "imap_secret"}


def canonical_lines() -> Iterator[str]:
    """One line for each row: the table it is `of` and its columns, in the order of their names."""
    for model in sorted(
        apps.get_app_config("headwater").get_models(), key=lambda one: one._meta.model_name or ""
    ):
        name = model._meta.model_name or ""
        if name in LEFT_OUT:
            continue
        columns = sorted(
            field.attname if isinstance(field, ForeignKey) else field.name
            for field in model._meta.concrete_fields
            if field.name not in SECRET
        )
        for row in model._default_manager.order_by("pk").values(*columns).iterator(2000):
            yield json.dumps({"of": name, **row}, sort_keys=True, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> str:
    """Dates and moments in ISO, money in plain digits."""
    return value.isoformat() if hasattr(value, "isoformat") else format(value, "f")
