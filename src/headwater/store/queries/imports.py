"""What an import must know of the ledger before it writes: who is there already, and which rows came in before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import batched as _batched  # type: ignore[attr-defined,unused-ignore]
from typing import TypeVar

from django.db.models import Count, Q

from headwater.store.models import Address, Batch, BatchRow, Engagement, Party, Profile, Referral, Workspace
