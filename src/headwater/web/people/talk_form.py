"""The quick log's form: what happened, and whatever else came up, all optional but one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from django import forms

from headwater.actions.conversations import KINDS, Talk
from headwater.actions.told import moment_told
from headwater.core.folder import PHASES
from headwater.store.models import Bearing, Promise, Workspace
from headwater.store.queries.care import StepRow
from headwater.web.people.care_forms import WORDS
from headwater.web.people.giving_forms import TEXT, day, minutes

FEW = forms.Textarea(attrs={"rows": 2})
ASKED = [("", "not said"), ("yes", "yes"), ("no", "no")]
USUAL = time(10)


class TalkForm(forms.Form):
    """A conversation. The open items, promises and steps of this contact are ticks: done by it."""

    note = forms.CharField(
        label="What happened", max_length=5000, widget=forms.Textarea(attrs={"rows": 3, "autofocus": True})
    )
    kind = forms.ChoiceField(label="What it was", choices=[(kind, kind) for kind in KINDS], initial="call")
    on = day("When")
    minutes = minutes("Minutes", required=False)
    needs = forms.CharField(
        label="What do they need?", max_length=3000, required=False, widget=FEW,
        help_text="Also what has nothing to do with your own work. One on each line; “by June”, “urgently” and "
        "“confidential” are read.",
    )  # fmt: skip
    asked_needs = forms.ChoiceField(label="Did you ask what else they need?", required=False, choices=ASKED)
    working_on = forms.CharField(
        label="What are they working on?",
        max_length=2000,
        required=False,
        widget=FEW,
        help_text="One on each line.",
    )
    promised = forms.CharField(label="What did you promise?", max_length=300, required=False, widget=TEXT)
    promised_until = day("Until when", required=False)
    beyond = forms.BooleanField(label="We talked beyond the business", required=False)
    phase = forms.ChoiceField(
        label="How far has it come?",
        required=False,
        choices=[("", "as before"), *((p, WORDS[p]) for p in PHASES)],
    )
    phase_because = forms.CharField(
        label="What showed it?",
        max_length=500,
        required=False,
        widget=TEXT,
        help_text="Empty: what happened.",
    )
    next_on = day("Next conversation", required=False)
    next_at = forms.TimeField(
        label="At",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time", "class": "input"}, format="%H:%M"),
    )
    next_what = forms.CharField(label="About", max_length=200, required=False, widget=TEXT)

    def __init__(
        self,
        *words: Any,
        working: Sequence[Bearing],
        promises: Sequence[Promise],
        steps: Sequence[StepRow],
        **more: Any,
    ) -> None:
        super().__init__(*words, **more)
        for name, choices in (
            ("over", [(one.pk, one.value) for one in working]),
            ("kept", [(one.pk, one.text) for one in promises]),
            ("steps", [(one.pk, one.what) for one in steps]),
        ):
            self.fields[name] = forms.TypedMultipleChoiceField(
                coerce=int, required=False, choices=choices, widget=forms.CheckboxSelectMultiple
            )

    def talk(self, workspace: Workspace, *, appointment: int | None) -> Talk:
        """The words for the action. Raises Refused for a time that is none."""
        told = dict(self.cleaned_data)
        on, at = told.pop("next_on"), told.pop("next_at") or USUAL
        told["next_at"] = self._moment(workspace, on, at) if on else None
        for name in ("needs", "working_on"):
            told[name] = tuple(line.strip() for line in told[name].splitlines() if line.strip())
        for name in ("over", "kept", "steps"):
            told[name] = tuple(told[name])
        told["asked_needs"] = {"yes": True, "no": False}.get(told["asked_needs"])
        return Talk(**told, appointment=appointment)

    @staticmethod
    def _moment(workspace: Workspace, on: Any, at: time) -> datetime:
        return moment_told(workspace, on, at.isoformat("minutes"))
