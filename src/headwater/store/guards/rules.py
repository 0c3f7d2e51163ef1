"""What may never be: rows of two workspaces tied together, content as a prospect, a stage without its history."""

from __future__ import annotations

from dataclasses import dataclass

CONTACT_KINDS = "('person', 'organisation', 'group')"


@dataclass(frozen=True, slots=True)
class Rule:
    """Refuse `event` on `table` when `condition` holds. `{differs}` is the null-safe inequality of the database."""

    name: str
    table: str
    event: str
    condition: str
    message: str


def _owner(table: str, columns: tuple[str, ...], what: str, mine: str = "NEW.workspace_id") -> list[Rule]:
    """The named columns of `table` point at parties of the row's own workspace."""
    wrong = " OR ".join(
        f"(NEW.{column} IS NOT NULL AND (SELECT workspace_id FROM headwater_party WHERE id = NEW.{column}) "
        f"{{differs}} {mine})"
        for column in columns
    )
    message = f"{what} belongs to another workspace."
    return [
        Rule(f"{table}_owner_insert", table, "BEFORE INSERT", wrong, message),
        Rule(f"{table}_owner_update", table, f"BEFORE UPDATE OF {', '.join(columns)}", wrong, message),
    ]


def _contact(table: str, columns: tuple[str, ...], message: str) -> list[Rule]:
    """The named columns of `table` point at contacts, never at content."""
    wrong = " OR ".join(
        f"(SELECT kind FROM headwater_party WHERE id = NEW.{column}) NOT IN {CONTACT_KINDS}"
        for column in columns
    )
    return [
        Rule(f"{table}_contact_insert", table, "BEFORE INSERT", wrong, message),
        Rule(f"{table}_contact_update", table, f"BEFORE UPDATE OF {', '.join(columns)}", wrong, message),
    ]


def _stays(table: str) -> list[Rule]:
    """A row never moves to another workspace, and leaves only through the trash."""
    return [
        Rule(
            f"{table}_stays", table, "BEFORE UPDATE OF workspace_id",
            "NEW.workspace_id {differs} OLD.workspace_id", "A row cannot move to another workspace.",
        ),
        Rule(
            f"{table}_trash_first", table, "BEFORE DELETE",
            "OLD.trashed_at IS NULL", "Nothing is deleted silently: it goes to the trash first.",
        ),
    ]  # fmt: skip


def _alive(table: str, columns: tuple[str, ...]) -> list[Rule]:
    """The named columns of a row that is not in the trash never point at a party that is."""
    named = ", ".join(f"NEW.{column}" for column in columns)
    wrong = (
        f"NEW.trashed_at IS NULL AND EXISTS (SELECT 1 FROM headwater_party WHERE id IN ({named}) "
        "AND trashed_at IS NOT NULL)"
    )
    what = "referral" if table == "referral" else "work"
    message = f"Somebody in this {what} is in the trash. Restore that entry first."
    return [
        Rule(f"{table}_alive_insert", table, "BEFORE INSERT", wrong, message),
        Rule(
            f"{table}_alive_update",
            table,
            f"BEFORE UPDATE OF {', '.join(columns)}, trashed_at",
            wrong,
            message,
        ),
    ]


def _held(table: str, column: str) -> Rule:
    """A party stays out of the trash while a row that is not in it points there."""
    return Rule(
        f"party_held_by_{table}_{column}", "party", "BEFORE UPDATE OF trashed_at",
        "NEW.trashed_at IS NOT NULL AND OLD.trashed_at IS NULL AND EXISTS "
        f"(SELECT 1 FROM headwater_{table} WHERE {column}_id = NEW.id AND trashed_at IS NULL)",
        f"This entry stands in {'a referral' if table == 'referral' else 'recorded work'}. Trash or change that first.",
    )  # fmt: skip


def _frozen(table: str) -> list[Rule]:
    """Rows of this table are added and never altered or removed."""
    message = "This history is only ever added to."
    return [
        Rule(f"{table}_frozen_update", table, "BEFORE UPDATE", "1 = 1", message),
        Rule(f"{table}_frozen_delete", table, "BEFORE DELETE", "1 = 1", message),
    ]


_REFERRAL_HOME = "(SELECT workspace_id FROM headwater_referral WHERE id = NEW.referral_id)"
_CONTENT_HOME = "(SELECT workspace_id FROM headwater_party WHERE id = NEW.content_id)"

_BEHIND_CONTACT = f"(SELECT kind FROM headwater_party WHERE id = NEW.content_id) IN {CONTACT_KINDS}"

_GROUP_HOME = "(SELECT workspace_id FROM headwater_party WHERE id = NEW.group_id)"
_GATHERING_HOME = "(SELECT workspace_id FROM headwater_gathering WHERE id = NEW.gathering_id)"
_CATEGORY_HOME = "(SELECT workspace_id FROM headwater_category WHERE id = NEW.category_id)"
_REVIEW_HOME = "(SELECT workspace_id FROM headwater_review WHERE id = NEW.review_id)"
_ACTIVITY_HOME = "(SELECT workspace_id FROM headwater_activity WHERE id = NEW.activity_id)"

_KNOWING: tuple[Rule, ...] = (
    *_owner("give", ("contact_id", "other_id"), "Somebody in this give"),
    *_owner("need", ("contact_id", "may_know_id"), "Somebody in this need"),
    *_owner("business", ("seller_id", "buyer_id"), "Somebody in this business"),
    *_owner("tie", ("one_id", "other_id"), "Somebody in this relation"),
    *_owner("gathering", ("group_id",), "The group"),
    *_owner("cost", ("source_id",), "The source"),
    *_owner("step", ("person_id", "source_id"), "Somebody in this step"),
    *_owner("silence", ("source_id",), "The source"),
    *_owner("membership", ("member_id",), "The member", _GROUP_HOME),
    *_owner("attendance", ("party_id",), "Somebody at this gathering", _GATHERING_HOME),
    *_owner("categorymember", ("party_id",), "The contact", _CATEGORY_HOME),
    *_owner("activitysource", ("party_id",), "The source", _ACTIVITY_HOME),
    *_owner("evidence", ("source_id",), "The source", _REFERRAL_HOME),
    *_contact("give", ("contact_id",), "A give is between me and a contact, not content."),
    *_contact("need", ("contact_id",), "Only a contact has a need."),
    *_contact("business", ("seller_id", "buyer_id"), "Business is between contacts, not content."),
    *_contact("tie", ("one_id", "other_id"), "Contacts know each other; content knows nobody."),
    *(
        rule
        for table in (
            "give", "need", "business", "tie", "gathering", "activity", "cost", "milestone", "category", "step",
            "silence",
        )
        for rule in _stays(table)
    ),
)  # fmt: skip

_CARED = (
    ("bearing", "contact"), ("promise", "contact"), ("plan", "contact"), ("appointment", "contact"),
    ("gift", "contact"), ("story", "person"), ("kitgiven", "contact"), ("ask", "contact"), ("consent", "client"),
    ("letter", "contact"),
)  # fmt: skip
_KIT = ("brand", "ideal", "ideal_for", "ideal_against", "qualifications", "contact")
_CARING: tuple[Rule, ...] = (
    *(
        rule
        for table, who in _CARED
        if table != "letter"
        for rule in _owner(table, (f"{who}_id",), "The contact")
    ),
    *(
        rule
        for table, who in _CARED
        for rule in _contact(table, (f"{who}_id",), "One looks after a contact, not after content.")
    ),
    *_owner("cadence", ("contact_id",), "The contact"),
    *_owner("letter", ("contact_id", "other_id"), "Somebody in this letter"),
    *_owner("outcometold", ("person_id",), "The person told", _REFERRAL_HOME),
    *_owner("reviewanswer", ("client_id",), "The client", _REVIEW_HOME),
    *(
        rule
        for table in (
            *(table for table, _ in _CARED), "cadence", "kitversion", "template", "mailbox", "review", "season",
            "profession",
        )
        for rule in _stays(table)
    ),
    Rule(
        "kitversion_published", "kitversion", f"BEFORE UPDATE OF {', '.join(_KIT)}, number, published_on",
        "OLD.published_on IS NOT NULL AND (" + " OR ".join(
            f"NEW.{column} {{differs}} OLD.{column}" for column in (*_KIT, "number", "published_on")) + ")",
        "A published kit stays as it was given out. Make a new version.",
    ),
    *(
        Rule(
            f"benefit_published_{event.lower()}", "benefit", f"BEFORE {event}",
            f"EXISTS (SELECT 1 FROM headwater_kitversion WHERE id = {row}.version_id AND published_on IS NOT NULL "
            "AND trashed_at IS NULL)",
            "A published kit stays as it was given out. Make a new version.",
        )
        for event, row in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD"))
    ),
    Rule(
        "story_published", "story", "BEFORE UPDATE OF text",
        "NEW.text {differs} OLD.text AND EXISTS (SELECT 1 FROM headwater_benefit JOIN headwater_kitversion ON "
        "headwater_kitversion.id = headwater_benefit.version_id WHERE headwater_benefit.story_id = OLD.id "
        "AND published_on IS NOT NULL)",
        "This story stands in a kit that was given out. Write it anew as another story.",
    ),
)  # fmt: skip

_GIVING_TO = (
    ("offer", ("contact_id",), "Only a contact offers something."),
    ("apart", ("one_id", "other_id"), "Only contacts are introduced to each other."),
    ("introduction", ("asker_id", "other_id"), "Only contacts are introduced to each other."),
    ("partner", ("party_id",), "A partner is a contact, not content."),
    ("volunteering", ("organisation_id",), "One gives time to a contact, not to content."),
)
_NEED_HOME = "(SELECT workspace_id FROM headwater_need WHERE id = NEW.need_id)"
_TEAM_HOME = "(SELECT workspace_id FROM headwater_team WHERE id = NEW.team_id)"
_OPPORTUNITY_HOME = "(SELECT workspace_id FROM headwater_opportunity WHERE id = NEW.opportunity_id)"
_GIVING: tuple[Rule, ...] = (
    *(rule for table, who, _ in _GIVING_TO for rule in _owner(table, who, f"Somebody in this {table}")),
    *(rule for table, who, message in _GIVING_TO for rule in _contact(table, who, message)),
    *_owner("wish", ("party_id", "may_know_id"), "Somebody in this wish"),
    *_owner("scananswer", ("party_id",), "The contact"),
    *_owner("team", ("group_id",), "The group"),
    *_owner("opportunity", ("prospect_id",), "The prospect"),
    *_owner("candidate", ("party_id",), "Who was found", _NEED_HOME),
    *_owner("teamseat", ("party_id",), "The member", _TEAM_HOME),
    *_owner("opportunitypart", ("party_id",), "The partner", _OPPORTUNITY_HOME),
    *(
        rule
        for table in (
            *(table for table, _, _ in _GIVING_TO), "wish", "partnermeeting", "confidencestep", "scananswer", "team",
            "trigger", "tradeview", "opportunity",
        )
        for rule in _stays(table)
    ),
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    *_KNOWING,
    *_CARING,
    *_GIVING,
    *_owner("referral", ("source_id", "prospect_id", "provider_id", "group_id"), "Somebody in this referral"),
    *_owner("engagement", ("client_id",), "The client"),
    *_owner("touch", ("contact_id",), "The contact"),
    *_owner("address", ("party_id",), "The contact"),
    *_owner("behind", ("person_id",), "The person behind a content", _CONTENT_HOME),
    *_owner("thanks", ("person_id",), "The person thanked", _REFERRAL_HOME),
    *_contact("referral", ("prospect_id", "provider_id"), "Prospect and provider are contacts; content can only send."),
    *_contact("engagement", ("client_id",), "A client is a contact, not content."),
    *_contact("behind", ("person_id",), "Behind a content stands a contact."),
    *_contact("thanks", ("person_id",), "Thanks go to a contact."),
    Rule(
        "party_kind_in_use", "party", "BEFORE UPDATE OF kind",
        f"NEW.kind NOT IN {CONTACT_KINDS} AND (EXISTS (SELECT 1 FROM headwater_referral WHERE prospect_id = NEW.id "
        "OR provider_id = NEW.id) OR EXISTS (SELECT 1 FROM headwater_engagement WHERE client_id = NEW.id) "
        "OR EXISTS (SELECT 1 FROM headwater_behind WHERE person_id = NEW.id))",
        "A prospect, provider, client or person behind a content cannot become content.",
    ),
    Rule(
        "party_kind_behind", "party", "BEFORE UPDATE OF kind",
        f"NEW.kind IN {CONTACT_KINDS} AND EXISTS (SELECT 1 FROM headwater_behind WHERE content_id = NEW.id)",
        "People stand behind this content. Take them away before it becomes a contact.",
    ),
    Rule("behind_content_insert", "behind", "BEFORE INSERT", _BEHIND_CONTACT, "Only content has people behind it."),
    Rule("behind_content_update", "behind", "BEFORE UPDATE OF content_id", _BEHIND_CONTACT,
         "Only content has people behind it."),
    *_alive("referral", ("source_id", "prospect_id", "provider_id", "group_id")),
    *_alive("engagement", ("client_id",)),
    *(_held("referral", column) for column in ("source", "prospect", "provider", "group")),
    _held("engagement", "client"),
    *_stays("party"),
    *_stays("referral"),
    *_stays("engagement"),
    *_stays("touch"),
    Rule(
        "referral_stage_has_history", "referral", "BEFORE UPDATE OF stage",
        "NEW.stage {differs} (SELECT stage FROM headwater_stagechange WHERE referral_id = NEW.id "
        "ORDER BY at DESC, id DESC LIMIT 1)",
        "A stage changes by an entry in its history.",
    ),
    Rule(
        "referral_whole_again", "referral", "BEFORE UPDATE OF trashed_at",
        "NEW.trashed_at IS NULL AND NEW.stage {differs} (SELECT stage FROM headwater_stagechange "
        "WHERE referral_id = NEW.id ORDER BY at DESC, id DESC LIMIT 1)",
        "The stage history of this referral is not whole, so it stays in the trash.",
    ),
    Rule("stagechange_frozen_update", "stagechange", "BEFORE UPDATE", "NEW.id {differs} OLD.id OR "
         "NEW.referral_id {differs} OLD.referral_id OR NEW.stage {differs} OLD.stage OR NEW.at {differs} OLD.at",
         "This history is only ever added to."),
    Rule("stagechange_frozen_delete", "stagechange", "BEFORE DELETE",
         "EXISTS (SELECT 1 FROM headwater_referral WHERE id = OLD.referral_id AND trashed_at IS NULL)",
         "This history is only ever added to."),
    *_frozen("change"),
    *_frozen("seal"),
)  # fmt: skip
