"""The tags of the pages of partners: how far it has come, as a badge."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()
TONES = {"active": "moss", "agreed": "moss", "met": "water", "contacted": "water", "paused": "owed"}
"""The tone of each state, where it has one."""


@register.simple_tag
def state_badge(state: str) -> SafeString:
    """The state of a partner in its colour."""
    return format_html('<span class="badge {}">{}</span>', TONES.get(state, ""), state)
