"""Gives every workspace that exists the nine kinds of referral source, and room for keys that a merge takes over."""

from typing import Any

from django.db import migrations, models

from headwater.store.guards import InstallGuards, RemoveGuards

NINE = (
    ("clients", "Clients"),
    ("spheres", "Contact spheres"),
    ("power-teams", "Power teams"),
    ("business", "Those I do or almost did business with"),
    ("benefit", "Those who benefit from my business"),
    ("referral-groups", "Referral groups"),
    ("social-groups", "Business and social groups"),
    ("staff-friends", "Staff and friends"),
    ("key-partners", "Key partners"),
)
SHORT = 40


def ship(apps: Any, _schema_editor: Any) -> None:
    """Add those that are missing behind what is there. One of the same name that was made by hand gets the key."""
    category = apps.get_model("headwater", "Category")
    for workspace in apps.get_model("headwater", "Workspace").objects.order_by("pk"):
        rows = list(category.objects.filter(workspace=workspace, kind="source"))
        keys = {key for row in rows for key in row.key.split()}
        named = {row.name.lower(): row for row in rows if row.trashed_at is None}
        last = max((row.position for row in rows), default=0)
        at = workspace.acted_at or workspace.added_at
        for place, (key, name) in enumerate(NINE, 1):
            if key in keys:
                continue
            if name.lower() in named:
                category.objects.filter(pk=named[name.lower()].pk).update(key=key)
                continue
            category.objects.create(
                workspace=workspace, kind="source", key=key, name=name, position=last + place, added_at=at,
                changed_at=at,
            )


def shorten(apps: Any, _schema_editor: Any) -> None:
    """Going back: the categories stay, with as many of the keys taken over as there is room for."""
    for row in apps.get_model("headwater", "Category").objects.exclude(key=""):
        if len(row.key) > SHORT:
            row.key = row.key[: SHORT + 1].rpartition(" ")[0]
            row.save(update_fields=["key"])


class Migration(migrations.Migration):
    dependencies = [("headwater", "0008_knowing")]

    operations = [
        RemoveGuards(),
        migrations.AlterField("category", "key", models.CharField(blank=True, max_length=120)),
        migrations.RunPython(ship, shorten),
        InstallGuards(),
    ]
