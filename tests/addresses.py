"""Every address of the application, read from the URL table itself, so that a new page is tested without a new line.

An address that names a row (`<int:pk>`) gets the row of its room from `rows_of`. A room that is not listed in ROWS
fails the tests that walk the table: say there which kind of row it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from html.parser import HTMLParser
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

import people
from headwater.actions.acting import Seat
from headwater.actions.activities import add_activity
from headwater.actions.aparts import keep_apart
from headwater.actions.appointments import schedule
from headwater.actions.asks import record_ask
from headwater.actions.bearings import record_bearing
from headwater.actions.business import record_business
from headwater.actions.categories import add_category
from headwater.actions.confidence import ask_confidence
from headwater.actions.effort import record_cost, record_milestone
from headwater.actions.feeds import open_feed
from headwater.actions.gatherings import record_gathering
from headwater.actions.gifts import GiftTold, record_gift
from headwater.actions.giving import Given, record_give
from headwater.actions.groups import join_group
from headwater.actions.introductions import Pair, propose
from headwater.actions.kit import change_draft, give_kit, publish_kit, start_draft
from headwater.actions.letters import make_letter
from headwater.actions.mailboxes import add_mailbox
from headwater.actions.merging import merge_parties
from headwater.actions.needs import record_need
from headwater.actions.offers import record_offer
from headwater.actions.opportunities import add_opportunity, set_part
from headwater.actions.organisations import record_hours
from headwater.actions.partner_meetings import Met, write_up
from headwater.actions.partners import make_partner
from headwater.actions.plans import add_step
from headwater.actions.promises import make_promise
from headwater.actions.reviews import start_review
from headwater.actions.scanning import answer_scan
from headwater.actions.seasons import begin_season
from headwater.actions.silences import record_silence
from headwater.actions.steps import record_step
from headwater.actions.stories import permit_story, record_story
from headwater.actions.teams import add_place, make_team
from headwater.actions.ties import state_tie
from headwater.actions.touches import record_touch
from headwater.actions.triggers import add_trigger
from headwater.actions.wishes import record_wish
from headwater.store.models import Batch, Introduction, Party

ROWS = {
    "today/thank": "referral", "today/origin": "party", "today/touch": "party", "referrals": "referral",
    "people": "party", "engagements": "engagement", "touches": "touch", "import": "batch", "imports": "batch",
    "sources/effort/costs": "cost", "sources/effort/activities": "activity",
    "sources/effort/milestones": "milestone", "steps": "step",
    "sources": "party", "content": "party", "merges": "merge", "settings/categories": "category",
    "partners/teams": "team", "partners/places": "teamseat", "partners/triggers": "trigger",
    "partners/opportunities": "opportunity", "partners/parts": "opportunitypart",
    "partners/influence": "party", "partners/meetings": "partnermeeting", "partners/confidence": "confidencestep",
    "partners/services": "bearing", "partners/hours": "volunteering", "partners/scan": "scananswer",
    "partners": "partner",
    "silences": "silence", "giving/introductions": "introduction", "giving/needs": "need",
    "giving/wishes": "wish", "giving/offers": "offer", "giving/apart": "apart", "giving": "give",
    "give-steps": "givestep", "needs": "need", "business": "business",
    "statements": "bearing", "promises": "promise", "plans": "plan", "plan-steps": "planstep",
    "appointments": "appointment", "asks": "ask",
    "letters": "letter",
    "ties": "tie", "memberships": "membership", "gatherings": "gathering",
    "gifts/flows": "party", "gifts/plans": "plan", "gifts": "gift", "review": "review", "seasons": "season",
    "settings/mailboxes": "mailbox", "settings/feeds": "feed", "calendar": "promise",
    "digest": "promise",
    "kit/stories": "story", "kit/given": "kitgiven", "kit": "kit",
}  # fmt: skip
MAILBOX = {
    "address": "zeisig@example.org",
    "smtp_host": "127.0.0.1",
    "smtp_port": 1,
    "smtp_security": "plain",
}
PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>")


@dataclass(frozen=True)
class Address:
    """One line of the URL table: `route` as written there, and its name."""

    route: str
    name: str

    @property
    def names_a_row(self) -> bool:
        """Whether a row's id stands in it."""
        return "<int:" in self.route

    def path(self, rows: dict[str, Any]) -> str:
        """The address of these rows."""
        return "/" + PARAMETER.sub(lambda found: str(self._value(found, rows)), self.route)

    def _value(self, found: re.Match[str], rows: dict[str, Any]) -> Any:
        if found[1] == "int":
            kinds = [kind for start, kind in ROWS.items() if self.route.startswith(f"{start}/")]
            assert kinds, f"Say in tests/addresses.py which row the address {self.route} names."
            return rows[kinds[0]]
        return rows.get(found[2], "something")


def addresses() -> list[Address]:
    """The whole table."""
    return sorted(_walk(get_resolver().url_patterns, ""), key=lambda address: address.route)


def _walk(patterns: Any, before: str) -> Iterator[Address]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern):
            yield Address(route, pattern.name or "")


def rows_of(seat: Seat) -> dict[str, Any]:
    """One row of each kind in this practice; its names hold the word Zeisig."""
    source = people.person(seat, "Zeisig Source", how_met="Zeisig fair", roles=["peer"])
    made = people.referral(seat, source, "Zeisig Prospect", "2026-05-01", note="Zeisig note")
    work = people.engagement(seat, "Zeisig Client", "2026-04-20", "2400")
    people.chain(seat, "Zeisig Root", "Zeisig Middle", "Zeisig Leaf", thanked=True)
    touch = record_touch(
        seat=seat, now=people.NOW, contact=source, kind="call", at=people.NOW, note="Zeisig call"
    )
    batch = Batch.objects.create(
        workspace=seat.workspace, kind="clients", file_name="zeisig.csv", file_digest="", started_at=people.NOW,
        finished_at=people.NOW, by=seat.user,
    )  # fmt: skip
    merge = merge_parties(
        seat=seat,
        now=people.NOW,
        kept=people.person(seat, "Zeisig Twin"),
        gone=people.person(seat, "Zeisig Double"),
    )
    category = add_category(seat=seat, now=people.NOW, name="Zeisig trades")
    silence = record_silence(
        seat=seat, now=people.NOW, source=source, on=people.NOW.date(), reason="other", note="Zeisig reason"
    )
    act = {"seat": seat, "now": people.NOW}
    activity = add_activity(**act, name="Zeisig writing", sources=[source])
    cost = record_cost(**act, on=people.NOW.date(), activity=activity, minutes=30, note="Zeisig cost")
    step = record_step(**act, person=made.prospect, source=source, kind="read", at=people.NOW)
    milestone = record_milestone(**act, name="Zeisig change", on=people.NOW.date())
    return {
        "mailbox": add_mailbox(**act, told=MAILBOX).pk,
        "activity": activity.pk, "cost": cost.pk, "milestone": milestone.pk, "step": step.pk,
        "merge": merge.pk, "referral": made.pk, "party": source.pk, "engagement": work.pk, "touch": touch.pk, "batch": batch.pk,
        "category": category.pk, "silence": silence.pk, "secret": "no-such-secret",
        "letter": make_letter(**act, contact=source, kind="check-in", subject="Zeisig letter", body="Zeisig words").pk,
        "words": "thanks",
        **_dealings(act, source, made.prospect), **_gifts(act, source), **_kit(act, source), **_care(act, source),
        **_sets(act, source), **_partnered(act, source),
    }  # fmt: skip


def _dealings(act: dict[str, Any], one: Party, other: Party) -> dict[str, int]:
    """What the two gave, needed and knew."""
    on = people.NOW.date()
    told = Given(contact=one, kind="resource", other=other, on=on, what="Zeisig book", minutes=20)
    give = record_give(**act, given=told)
    rows = {
        "give": give,
        "givestep": give.steps.get(),
        "need": record_need(**act, contact=one, text="Zeisig need", on=on),
        "business": record_business(**act, seller=one, buyer=other, on=on),
        "introduction": _introduction(act, one, other),
        "offer": record_offer(**act, contact=one, text="Zeisig translations"),
        "wish": record_wish(**act, name="Zeisig Wish"),
        "apart": keep_apart(**act, one=one, other=people.person(act["seat"], "Zeisig Rival")),
        "tie": state_tie(**act, one=one, other=other),
        "membership": join_group(**act, group="Zeisig Chamber", member=one),
        "gathering": record_gathering(
            **act, kind="meeting", at=people.NOW, people=[one, other], title="Zeisig"
        ),
    }
    return {name: row.pk for name, row in rows.items()}


def _introduction(act: dict[str, Any], one: Party, other: Party) -> Introduction:
    """An introduction that is thought of."""
    need = record_need(**act, contact=one, text="Zeisig wish", on=people.NOW.date())
    return propose(**act, need=need, pairs=[Pair(other=other, why="Zeisig reason")])[0]


def _sets(act: dict[str, Any], one: Party) -> dict[str, int]:
    """A power team with a member, an early event, and a joint approach with who takes part."""
    team = make_team(**act, kind="team", name="Zeisig team")
    chance = add_opportunity(**act, name="Zeisig fair", on=people.NOW.date(), for_network=True)
    rows = {
        "team": team,
        "teamseat": add_place(**act, team=team, party=one, trade="Zeisig trade"),
        "trigger": add_trigger(**act, name="Zeisig moves", heard_by=["mover"]),
        "opportunity": chance,
        "opportunitypart": set_part(**act, opportunity=chance, party=one, role="Zeisig role"),
    }
    return {name: row.pk for name, row in rows.items()}


def _partnered(act: dict[str, Any], one: Party) -> dict[str, int]:
    """A partner, a meeting with them, what gives them confidence, and time given."""
    on = people.NOW.date()
    partner = make_partner(**act, contact=one, why="Zeisig fits")
    chamber = people.person(act["seat"], "Zeisig Guild", kind="organisation")
    rows = {
        "partner": partner,
        "scananswer": answer_scan(**act, contact=one, category=None, answer="no"),
        "partnermeeting": write_up(**act, partner=partner, met=Met(on=on, learned={"work": "Zeisig work"})),
        "confidencestep": ask_confidence(**act, partner=partner, text="Zeisig case"),
        "volunteering": record_hours(
            **act, organisation=chamber, kind="teaching", on=on, minutes=60, role="Zeisig"
        ),
    }
    return {name: row.pk for name, row in rows.items()}


def _gifts(act: dict[str, Any], one: Party) -> dict[str, int]:
    """A gift, a review and a season."""
    on = people.NOW.date()
    told = GiftTold(contact=one, idea="Zeisig tea", note="Zeisig wish")
    season = begin_season(
        **act, name="Zeisig season", since=on, until=on + timedelta(days=9), gives=2, thanks=2
    )
    review = start_review(**act, since=on.replace(month=1, day=1), until=on)
    return {"gift": record_gift(**act, told=told).pk, "season": season.pk, "review": review.pk}


def _kit(act: dict[str, Any], contact: Party) -> dict[str, int]:
    """A published version (by its number), the story in it, who has it; and an open feed."""
    on = people.NOW.date()
    told = record_story(**act, person=contact, kind="testimonial", text="Zeisig story", on=on)
    story = permit_story(**act, story=told, permission="given", on=on, named=True)
    texts = {"brand": "Zeisig brand", "ideal": "x", "ideal_for": "x", "ideal_against": "x"}
    draft = change_draft(**act, version=start_draft(**act), gains=[("Zeisig gain", story)], **texts)
    version = publish_kit(**act, version=draft)
    given = give_kit(**act, contact=contact, version=version, how="mail")
    feed = open_feed(**act, name="Zeisig telephone", secret="zeisig" * 8)
    return {
        "story": story.pk,
        "kitgiven": given.pk,
        "kit": version.number,
        "feed": feed.pk if feed else 0,
        "kind": "promise",
    }


def _care(act: dict[str, Any], one: Party) -> dict[str, int]:
    """How one is looked after."""
    on = people.NOW.date()
    step = add_step(**act, contact=one, what="Zeisig lunch", due_on=on)
    ahead = people.NOW + timedelta(days=3)
    rows = {
        "bearing": record_bearing(**act, contact=one, kind="working on", value="Zeisig move", on=on),
        "promise": make_promise(**act, contact=one, text="Zeisig article", due_on=on),
        "plan": step.plan,
        "planstep": step,
        "appointment": schedule(**act, contact=one, at=ahead, what="Zeisig coffee"),
        "ask": record_ask(**act, contact=one, kind="referral", what="Zeisig team", override="Zeisig offer"),
    }
    return {name: row.pk for name, row in rows.items()}


@dataclass
class Form:
    """A form as a page holds it: where it goes, what it sends when nobody touches it, and its text fields."""

    action: str
    method: str
    sends: dict[str, str]
    texts: list[str]
    uploads: bool = False


class _Forms(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__()
        self.path, self.forms = path, []
        self._select = self._textarea = ""

    def handle_starttag(self, tag: str, pairs: Any) -> None:
        told = dict(pairs)
        if tag == "form":
            action = told.get("action") or self.path
            self.forms.append(Form(action, (told.get("method") or "get").lower(), {}, []))
        if not self.forms:
            return
        form, name = self.forms[-1], told.get("name") or ""
        if tag == "input" and name:
            self._input(form, name, told)
        elif tag == "textarea" and name:
            form.texts.append(name)
            form.sends[name] = ""
        elif tag == "select" and name:
            self._select = name
        elif tag == "option" and self._select and ("selected" in told or self._select not in form.sends):
            form.sends[self._select] = told.get("value") or "first"

    def _input(self, form: Form, name: str, told: dict[str, Any]) -> None:
        kind = (told.get("type") or "text").lower()
        if kind == "file":
            form.uploads = True
        elif kind in {"text", "search", "email", "url", "tel"}:
            form.texts.append(name)
            form.sends[name] = told.get("value") or ""
        elif kind not in {"checkbox", "radio", "submit"}:
            form.sends[name] = told.get("value") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = ""


def forms_of(path: str, page: str) -> list[Form]:
    """The forms that a page holds."""
    parser = _Forms(path)
    parser.feed(page)
    return parser.forms
