"""What the database writes by itself: the before-and-after line of every change, the first stage, the thanks mark."""

from __future__ import annotations

from dataclasses import dataclass

# The columns whose every change leaves a line. Columns that can be worked out again (trace, folded forms) do not.
AUDITED: dict[str, tuple[str, ...]] = {
    "party": (
        "kind", "name", "given", "family", "organisation", "job_title", "city", "how_met", "where_met", "met_on",
        "note", "url", "publisher", "published_on", "trashed_at",
    ),
    "referral": (
        "source_id", "prospect_id", "provider_id", "group_id", "kind", "stage", "received_at", "received_on",
        "qualified", "relation_to_me", "relation_to_prospect", "note", "thanks", "trashed_at",
    ),
    "engagement": (
        "client_id", "started_on", "ended_on", "value", "currency", "service", "note", "trashed_at",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """After `event` on `table`, when `condition` holds, run `statement`."""

    name: str
    table: str
    event: str
    condition: str
    statement: str


def _audit(table: str, columns: tuple[str, ...]) -> list[Line]:
    changed = " OR ".join(f"NEW.{column} {{differs}} OLD.{column}" for column in columns)
    head = 'INSERT INTO headwater_change (workspace_id, "table", "row", at, by_id, before, after) VALUES '
    who = f"(NEW.workspace_id, '{table}', NEW.id, NEW.changed_at, NEW.changed_by_id, "
    after = _as_json("NEW", columns)
    return [
        Line(f"{table}_added_line", table, "AFTER INSERT", "", f"{head}{who}'', {after})"),
        Line(
            f"{table}_changed_line", table, f"AFTER UPDATE OF {', '.join(columns)}", changed,
            f"{head}{who}{_as_json('OLD', columns)}, {after})",
        ),
    ]  # fmt: skip


def _as_json(row: str, columns: tuple[str, ...]) -> str:
    pairs = ", ".join(f"'{column}', {row}.{column}" for column in columns)
    return f"{{json}}({pairs}){{text}}"


LINES: tuple[Line, ...] = (
    *(line for table, columns in AUDITED.items() for line in _audit(table, columns)),
    Line(
        "referral_first_stage", "referral", "AFTER INSERT", "",
        "INSERT INTO headwater_stagechange (referral_id, stage, at, reason, noted_at, by_id) VALUES "
        "(NEW.id, NEW.stage, NEW.received_at, '', NEW.changed_at, NEW.changed_by_id)",
    ),
    Line(
        "stagechange_moves_referral", "stagechange", "AFTER INSERT",
        "NEW.stage {differs} (SELECT stage FROM headwater_referral WHERE id = NEW.referral_id)",
        "UPDATE headwater_referral SET changed_at = NEW.noted_at, changed_by_id = NEW.by_id, stage = "
        "(SELECT stage FROM headwater_stagechange WHERE referral_id = NEW.referral_id "
        "ORDER BY at DESC, id DESC LIMIT 1) WHERE id = NEW.referral_id",
    ),
    Line(
        "thanks_mark_referral", "thanks", "AFTER INSERT",
        "NOT EXISTS (SELECT 1 FROM headwater_referral r JOIN headwater_behind b ON b.content_id = r.source_id "
        "WHERE r.id = NEW.referral_id AND NOT EXISTS (SELECT 1 FROM headwater_thanks t "
        "WHERE t.referral_id = r.id AND t.person_id = b.person_id))",
        "UPDATE headwater_referral SET thanks = 'given', changed_at = COALESCE((SELECT changed_at FROM headwater_touch "
        "WHERE id = NEW.touch_id), NEW.given_at), changed_by_id = (SELECT changed_by_id FROM headwater_touch "
        "WHERE id = NEW.touch_id) WHERE id = NEW.referral_id AND thanks {differs} 'given'",
    ),
)  # fmt: skip
