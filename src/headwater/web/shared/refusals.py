"""Tells at the field it is about what an action refused; above the form where it has no such field."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django import forms

from headwater.actions.acting import Refused

NO_OTHERS: Mapping[str, str] = MappingProxyType({})


def tell_at(form: forms.BaseForm, refused: Refused, *, called: Mapping[str, str] = NO_OTHERS) -> None:
    """Put the sentence at its field. `called` names the fields that the form calls otherwise than the action."""
    place = called.get(refused.place, refused.place)
    form.add_error(place if place in form.fields else None, refused.sentence)
