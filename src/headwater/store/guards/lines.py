"""What the database writes by itself: the first stage of a referral, the thanks mark, and every line of history.

The before-and-after lines themselves are told in `audit`.
"""

from __future__ import annotations

from headwater.store.guards.audit import Line

LINES: tuple[Line, ...] = (
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
        "JOIN headwater_party p ON p.id = b.person_id AND p.trashed_at IS NULL "
        "WHERE r.id = NEW.referral_id AND NOT EXISTS (SELECT 1 FROM headwater_thanks t "
        "WHERE t.referral_id = r.id AND t.person_id = b.person_id))",
        "UPDATE headwater_referral SET thanks = 'given', changed_at = COALESCE((SELECT changed_at FROM headwater_touch "
        "WHERE id = NEW.touch_id), NEW.given_at), changed_by_id = (SELECT changed_by_id FROM headwater_touch "
        "WHERE id = NEW.touch_id) WHERE id = NEW.referral_id AND thanks {differs} 'given'",
    ),
)  # fmt: skip
