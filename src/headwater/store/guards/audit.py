"""The before-and-after line that every change of the ledger leaves: who, when, what was before and what after.

A contact, referral, engagement or touch says itself who changed it and when. What belongs to one of them (an address,
a role, a person behind a content, thanks) takes this from its workspace, which knows the act that is being done.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

# The columns whose every change leaves a line. Columns that can be worked out again (trace, folded forms) do not.
AUDITED: dict[str, tuple[str, ...]] = {
    "party": (
        "kind", "name", "given", "family", "organisation", "job_title", "city", "how_met", "where_met", "met_on",
        "note", "country", "control", "knows_me", "understands_value", "closeness",
        "trust", "capacity",
        "birthday", "channel", "url", "publisher", "published_on", "trashed_at",
    ),
    "referral": (
        "source_id", "prospect_id", "provider_id", "group_id", "kind", "stage", "received_at", "received_on",
        "qualified", "relation_to_me", "relation_to_prospect", "fit", "readiness", "questions", "price_asked",
        "price_agreed", "price_currency", "other_quotes", "note", "thanks", "trashed_at",
    ),
    "engagement": (
        "client_id", "started_on", "ended_on", "value", "currency", "service", "satisfaction", "note", "trashed_at",
    ),
    "touch": (
        "contact_id", "referral_id", "at", "kind", "direction", "minutes", "gave", "outcome",
        "asked_needs", "beyond", "note", "trashed_at",
    ),
    "give": (
        "direction", "kind", "size", "because", "contact_id", "other_id", "referral_id", "on", "what", "outcome",
        "outcome_on", "value", "currency", "note", "trashed_at",
    ),
    "need": (
        "contact_id", "text", "on", "by", "unasked", "topics", "met_on", "urgency", "confidential", "may_know_id",
        "touch_id", "trashed_at",
    ),
    "business": ("seller_id", "buyer_id", "on", "value", "currency", "reference", "note", "trashed_at"),
    "tie": ("one_id", "other_id", "kind", "since", "note", "trashed_at"),
    "gathering": ("kind", "at", "title", "group_id", "minutes", "trashed_at"),
    "activity": ("name", "trashed_at"),
    "cost": ("source_id", "activity_id", "on", "amount", "currency", "minutes", "note", "trashed_at"),
    "milestone": ("name", "on", "trashed_at"),
    "category": ("kind", "name", "position", "trashed_at"),
    "step": ("person_id", "source_id", "kind", "at", "count", "machine", "certainty", "note", "trashed_at"),
    "silence": ("source_id", "on", "reason", "note", "trashed_at"),
    "bearing": ("contact_id", "referral_id", "kind", "value", "on", "ended_on", "basis", "trashed_at"),
    "promise": ("contact_id", "text", "on", "due_on", "state", "settled_on", "note", "trashed_at"),
    "plan": ("contact_id", "engagement_id", "kind", "started_on", "ended_on", "ended_by", "note", "trashed_at"),
    "appointment": ("contact_id", "at", "minutes", "what", "held", "trashed_at"),
    "gift": (
        "contact_id", "direction", "idea", "occasion", "period", "state", "cash_like", "budget", "cost", "currency",
        "send_by", "ordered_on", "sent_on", "note", "trashed_at",
    ),
    "kitversion": (
        "number", "brand", "ideal", "ideal_for", "ideal_against", "qualifications", "contact", "published_on",
        "trashed_at",
    ),
    "story": (
        "person_id", "engagement_id", "kind", "text", "on", "permission", "permission_on", "named", "trashed_at",
    ),
    "kitgiven": ("version_id", "contact_id", "part", "on", "how", "trashed_at"),
    "ask": (
        "contact_id", "kind", "on", "what", "override", "answer", "answered_on", "handed_over_on", "follow_up_on",
        "followed_on", "referral_id", "trashed_at",
    ),
    "cadence": ("scope", "contact_id", "name", "ideal_days", "latest_days", "trashed_at"),
    "consent": ("client_id", "referral_id", "item", "on", "withdrawn_on", "basis", "trashed_at"),
    "template": ("kind", "name", "subject", "body", "trashed_at"),
    "mailbox": (
        "address", "sender_name", "smtp_host", "smtp_port", "smtp_security", "smtp_user", "imap_host", "imap_port",
        "imap_security", "imap_user", "drafts_folder", "sent_folder", "per_hour", "per_day", "reserve", "hold",
        "trashed_at",
    ),
    "letter": (
        "contact_id", "kind", "signal", "subject_of", "to", "other_id", "to_other", "subject",
        "message_id", "way", "state", "due_at", "sent_at", "fault", "trashed_at",
    ),
    "review": ("since", "until", "started_on", "closed_on", "trashed_at"),
    "season": ("name", "since", "until", "gives", "thanks", "closed_on", "summary", "trashed_at"),
    "profession": ("key", "changes", "trashed_at"),
    "offer": ("contact_id", "text", "on", "ended_on", "basis", "trashed_at"),
    "wish": (
        "name", "party_id", "organisation", "trade", "city", "why", "may_know_id", "on", "met_on", "trashed_at",
    ),
    "apart": ("one_id", "other_id", "kind", "why", "trashed_at"),
    "introduction": (
        "need_id", "asker_id", "other_id", "why", "gain", "first", "because", "state", "on", "override", "letter_id",
        "sent_at", "nudged_on", "answered_on", "met_on", "outcome_asked_on", "outcome", "outcome_on", "value",
        "currency", "thanked_on", "closed_on", "give_id", "note", "trashed_at",
    ),
    "partner": (
        "party_id", "category_id", "kind", "state", "state_on", "key", "owner_id", "plan", "review_on", "reviewed_on",
        "confidence", "wants", "wants_trade", "wants_place", "wants_signs", "no_return", "note", "trashed_at",
    ),
    "partnermeeting": (
        "partner_id", "appointment_id", "on", "learned_work", "learned_clients", "learned_wanted", "learned_matters",
        "shared_work", "shared_clients", "shared_wanted", "shared_matters", "confident", "version_id", "card_in",
        "card_out", "minutes", "note", "trashed_at",
    ),
    "confidencestep": ("partner_id", "text", "on", "due_on", "done_on", "before", "after", "trashed_at"),
    "volunteering": ("organisation_id", "kind", "role", "event", "on", "minutes", "trashed_at"),
    "scananswer": ("category_id", "party_id", "answer", "on", "trashed_at"),
    "team": ("kind", "name", "target", "market", "group_id", "trashed_at"),
    "trigger": ("name", "trades", "note", "trashed_at"),
    "tradeview": ("trade", "market", "sees", "trashed_at"),
    "opportunity": ("name", "prospect_id", "on", "for_network", "state", "note", "trashed_at"),
}  # fmt: skip

# The same for what belongs to another row, with the column that leads there and the table it leads to.
PARTS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "address": ("party_id", "party", ("party_id", "kind", "label", "value")),
    "role": ("party_id", "party", ("party_id", "name")),
    "behind": ("content_id", "party", ("content_id", "person_id", "role", "share")),
    "thanks": ("referral_id", "referral", ("referral_id", "person_id", "given_at", "channel", "note")),
    "evidence": ("referral_id", "referral", ("referral_id", "kind", "text", "confidence", "source_id")),
    "givestep": ("give_id", "give", ("give_id", "on", "what", "minutes")),
    "membership": ("group_id", "party", ("group_id", "member_id", "role", "since", "until")),
    "attendance": ("gathering_id", "gathering", ("gathering_id", "party_id")),
    "activitysource": ("activity_id", "activity", ("activity_id", "party_id")),
    "categorymember": ("category_id", "category", ("category_id", "party_id")),
    "label": ("party_id", "party", ("party_id", "kind", "name")),
    "planstep": ("plan_id", "plan", ("plan_id", "key", "what", "due_on", "settled_on", "skipped")),
    "benefit": ("version_id", "kitversion", ("version_id", "position", "text", "story_id")),
    "outcometold": (
        "referral_id",
        "referral",
        ("referral_id", "person_id", "outcome", "at", "channel", "text"),
    ),
    "candidate": ("need_id", "need", ("need_id", "party_id", "answer", "answered_on", "how")),
    "agreement": (
        "introduction_id",
        "introduction",
        ("introduction_id", "side", "answer", "on", "how", "for_what", "withdrawn_on"),
    ),
    "introductionstep": (
        "introduction_id",
        "introduction",
        ("introduction_id", "state", "on", "what", "minutes"),
    ),
    "partnerstate": ("partner_id", "partner", ("partner_id", "state", "on", "why")),
    "teamseat": ("team_id", "team", ("team_id", "trade", "party_id", "committed_on")),
    "opportunitypart": (
        "opportunity_id",
        "opportunity",
        ("opportunity_id", "party_id", "role", "share", "passed_on"),
    ),
    "reviewanswer": ("review_id", "review", ("review_id", "client_id", "answer")),
}
HEAD = 'INSERT INTO headwater_change (workspace_id, "table", "row", at, by_id, before, after) '


@dataclass(frozen=True, slots=True)
class Line:
    """After `event` on `table`, when `condition` holds, run `statement`."""

    name: str
    table: str
    event: str
    condition: str
    statement: str


def _changed(columns: tuple[str, ...]) -> str:
    return " OR ".join(f'NEW."{column}" {{differs}} OLD."{column}"' for column in columns)


def _named(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _as_json(row: str, columns: tuple[str, ...]) -> str:
    pairs = ", ".join(f"'{column}', {row}.\"{column}\"" for column in columns)
    return f"{{json}}({pairs}){{text}}"


def _own_lines(table: str, columns: tuple[str, ...]) -> list[Line]:
    who = f"VALUES (NEW.workspace_id, '{table}', NEW.id, NEW.changed_at, NEW.changed_by_id, "
    after = _as_json("NEW", columns)
    return [
        Line(f"{table}_added_line", table, "AFTER INSERT", "", f"{HEAD}{who}'', {after})"),
        Line(
            f"{table}_changed_line", table, f"AFTER UPDATE OF {_named(columns)}", _changed(columns),
            f"{HEAD}{who}{_as_json('OLD', columns)}, {after})",
        ),
    ]  # fmt: skip


def _part_lines(table: str, leads: str, whole: str, columns: tuple[str, ...]) -> list[Line]:
    """A row that is gone leaves a line with nothing after."""

    def told(row: str, before: str, after: str) -> str:
        return (
            f"{HEAD}SELECT w.id, '{table}', {row}.id, COALESCE(w.acted_at, w.added_at), w.acted_by_id, {before}, "
            f"{after} FROM headwater_workspace w "
            f"WHERE w.id = (SELECT workspace_id FROM headwater_{whole} WHERE id = {row}.{leads})"
        )

    old, new = _as_json("OLD", columns), _as_json("NEW", columns)
    return [
        Line(f"{table}_added_line", table, "AFTER INSERT", "", told("NEW", "''", new)),
        Line(
            f"{table}_changed_line", table, f"AFTER UPDATE OF {_named(columns)}", _changed(columns),
            told("NEW", old, new),
        ),
        Line(f"{table}_removed_line", table, "AFTER DELETE", "", told("OLD", old, "''")),
    ]  # fmt: skip


def audit(present: Mapping[str, Collection[str]] | None = None) -> list[Line]:
    """The lines for the tables and columns that are `present` (None: all), so that each migration has its own."""

    def there(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
        return (
            columns if present is None else tuple(each for each in columns if each in present.get(table, ()))
        )

    own = ((table, there(table, columns)) for table, columns in AUDITED.items())
    parts = [(table, leads, whole, there(table, columns)) for table, (leads, whole, columns) in PARTS.items()]
    return [
        *(line for table, columns in own if columns for line in _own_lines(table, columns)),
        *(line for part in parts if part[-1] for line in _part_lines(*part)),
    ]
