"""Loads the demo practice: one invented coach's ten years, told by the files in `demo/data`.

The story is moved in time so that it ends today and Today has something true to say. It goes in through the same
bulk writers as an import, as one batch that can be undone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from headwater.actions.acting import Act, Refused, Seat, day_of, one_act
from headwater.actions.bulk import (
    NewEngagement,
    NewParty,
    NewReferral,
    add_engagements,
    add_parties,
    add_referrals,
    add_thanks,
    add_touches,
)
from headwater.actions.demo_cultivating import load_cultivating
from headwater.actions.demo_giving import load_giving
from headwater.actions.demo_knowing import Told, load_knowing
from headwater.actions.tracing import retrace_all
from headwater.actions.workspaces import open_workspace
from headwater.core.words import Kind
from headwater.store.models import Batch, Behind

HERE = Path(__file__).resolve().parent
PLACES = (HERE.parent / "demo_data", HERE.parents[2] / "demo" / "data")
PARTS = ("ledger", "knowing", "cultivating", "giving")
Json = Mapping[str, Any]


def demo_folder() -> Path:
    """Where the demo practice's files lie: in the installed package, or in the clone."""
    for place in PLACES:
        if (place / "ledger.json").exists():
            return place
    raise Refused("The demo practice's files are not part of this installation.")


def _story() -> dict[str, Any]:
    """The files as one."""
    texts = {name: (demo_folder() / f"{name}.json").read_text(encoding="utf-8") for name in PARTS}
    more = {name: json.loads(texts[name]) for name in PARTS if name != "ledger"}
    return {**json.loads(texts["ledger"]), **more}


def open_demo(*, now: datetime, user: Any = None) -> Seat:
    """Open a workspace for the demo practice and load it."""
    told = _story()
    home = told["workspace"]
    seat = open_workspace(
        now=now, name=home["name"], owner_name=home["owner"], timezone=home["timezone"], currency=home["currency"],
        user=user,
    )  # fmt: skip
    load_demo(seat=seat, now=now, told=told)
    return seat


def load_demo(*, seat: Seat, now: datetime, told: Json | None = None) -> None:
    """Write the demo practice into the seat's workspace, as one act."""
    told = told or _story()
    with one_act(seat=seat, now=now, action="load_demo", large=True) as act:
        batch = Batch.objects.create(
            workspace=act.workspace, kind="demo", file_name="demo practice", file_digest="", started_at=now,
            finished_at=now, by=seat.user,
        )  # fmt: skip
        _Loading(act, told, batch).run()


class _Loading:
    """One loading: the ids that keys got, and by how many days the story is moved."""

    def __init__(self, act: Act, told: Json, batch: Batch) -> None:
        self.act, self.told, self.batch = act, told, batch
        self.shift = act.today - date.fromisoformat(told["until"])
        self.ids: dict[str, int] = {"me": act.workspace.me_id or 0}
        self.kinds: dict[str, str] = {"me": Kind.PERSON}
        self.behind: dict[str, list[str]] = {}
        self.sent: dict[str, int] = {}

    def run(self) -> None:
        """Parties first, then what happened between them, then the trace."""
        self.parties()
        self.referrals()
        add_engagements(self.act, map(self.engagement, self.told["engagements"]), batch=self.batch)
        add_touches(self.act, map(self.touch, self.told["touches"]), batch=self.batch)
        if knowing := self.told.get("knowing"):
            told = Told(self.ids, self.sent, self.day, self.moment)
            load_knowing(self.act, self.batch, told, knowing, self.told["groups"])
            if cultivating := self.told.get("cultivating"):
                load_cultivating(self.act, self.batch, told, cultivating)
            if giving := self.told.get("giving"):
                load_giving(self.act, self.batch, told, giving)
        self.batch.counts = {
            "made": len(self.ids) + len(self.told["referrals"]) + len(self.told["engagements"])
        }
        self.batch.save(update_fields=["counts"])
        retrace_all(self.act.workspace)

    def day(self, text: str | None) -> date | None:
        return date.fromisoformat(text) + self.shift if text else None

    def moment(self, text: str) -> datetime:
        return min(datetime.fromisoformat(text) + timedelta(days=self.shift.days), self.act.now)

    def parties(self) -> None:
        told = self.told["parties"]
        ids = add_parties(self.act, map(self.party, told), batch=self.batch)
        for one, pk in zip(told, ids, strict=True):
            self.ids[one["key"]], self.kinds[one["key"]] = pk, one["kind"]
            self.behind[one["key"]] = [person["person"] for person in one.get("behind", ())]
        Behind.objects.bulk_create(
            Behind(
                content_id=self.ids[one["key"]], person_id=self.ids[person["person"]], role=person.get("role", ""),
                share=_share(person["share"]),
            )
            for one in told
            for person in one.get("behind", ())
        )  # fmt: skip

    def party(self, one: Json) -> NewParty:
        addresses = [(kind, "", one[kind]) for kind in ("email", "phone") if one.get(kind)]
        plain = ("organisation", "city", "how_met", "where_met", "note", "url", "publisher")
        return NewParty(
            name=one["name"], kind=one["kind"], job_title=one.get("title", ""), addresses=addresses,
            roles=one.get("roles", ()), met_on=self.day(one.get("met_on")),
            published_on=self.day(one.get("published_on")), **{name: one.get(name, "") for name in plain},
        )  # fmt: skip

    def referrals(self) -> None:
        told = self.told["referrals"]
        ids = add_referrals(self.act, map(self.referral, told), batch=self.batch)
        thanks = []
        for one, pk in zip(told, ids, strict=True):
            self.sent[one["key"]] = pk
            if one.get("thanked_at"):
                people = self.behind.get(one["source"]) or [one["source"]]
                at = self.moment(one["thanked_at"])
                thanks += [(pk, self.ids[person], at, one.get("thanks_channel", "")) for person in people]
        add_thanks(self.act, thanks, batch=self.batch)

    def referral(self, one: Json) -> NewReferral:
        at = self.moment(one["received_at"])
        to_thank = one["provider"] == "me" and (
            Kind(self.kinds[one["source"]]).is_contact or self.behind[one["source"]]
        )
        return NewReferral(
            source=self.ids[one["source"]], prospect=self.ids[one["prospect"]], provider=self.ids[one["provider"]],
            received_at=at, received_on=day_of(self.act.workspace, at), kind=one["kind"],
            qualified=one.get("qualified", "unknown"), thanks="owed" if to_thank else "none",
            relation_to_me=one.get("relation_to_me", ""), note=one.get("note", ""),
            relation_to_prospect=one.get("relation_to_prospect", ""), group=self.ids.get(one.get("group", "")),
            stages=[
                (entry["stage"], self.moment(entry["at"]), entry.get("reason", "")) for entry in one["stages"][1:]
            ],
        )  # fmt: skip

    def engagement(self, one: Json) -> NewEngagement:
        value = Decimal(one["value"]) if one.get("value") else None
        return NewEngagement(
            client=self.ids[one["client"]], started_on=self.day(one["started_on"]) or self.act.today, value=value,
            ended_on=self.day(one.get("ended_on")), currency=one.get("currency", ""), service=one.get("service", ""),
        )  # fmt: skip

    def touch(self, one: Json) -> dict[str, Any]:
        return {
            "contact_id": self.ids[one["contact"]],
            "at": self.moment(one["at"]),
            "kind": one["kind"],
            "direction": one.get("direction", ""),
            "minutes": one.get("minutes"),
            "note": one.get("note", ""),
            "gave": "deposit" if one["kind"] in {"gift", "thank-you", "resource"} else "",
        }


def _share(text: str) -> Decimal:
    share = Fraction(text)
    return (Decimal(share.numerator) / share.denominator).quantize(Decimal("0.00000001"))


def demo_is_open(seat: Seat) -> bool:
    """Whether this workspace is the demo practice."""
    return Batch.objects.filter(workspace=seat.workspace, kind="demo", undone_at=None).exists()
